import MapSpec
import Scene
import Testing

@testable import PactmapKit

/// Classes can be told apart by readers with any kind of colour vision, and in a photocopy.
@Suite struct PaletteTests {
  static let styles = ["atlas", "mono", "screen"]

  func style(_ name: String) throws -> Style { try Atlas(path: Plate.repository).style(name) }

  /// The marks of two classes differ in form, or in colour to every eye.
  @Test(arguments: styles)
  func `areas that the legend tells apart can be told apart`(_ name: String) throws {
    let style = try style(name)
    let ground = style.areas["subject"]?.fill ?? .white
    let classes = [
      "ceded", "left", "claimed", "lost", "lost-later", "demanded", "demanded-wide", "base-area",
      "threatened",
    ]
    for (index, first) in classes.enumerated() {
      for second in classes.dropFirst(index + 1) {
        let (a, b) = (try #require(style.areas[first]), try #require(style.areas[second]))
        if differInForm(a, b) { continue }
        for vision in Color.Vision.allCases {
          let distance = mark(a, ground).seen(with: vision).distance(
            to: mark(b, ground).seen(with: vision))
          #expect(distance >= 10, "\(first) and \(second) seen with \(vision): \(distance)")
        }
      }
    }
  }

  @Test(arguments: styles)
  func `lines that the legend tells apart can be told apart`(_ name: String) throws {
    let style = try style(name)
    let classes = [
      "border", "border-uncertain", "former-border", "fortification", "limit", "irbe", "meridian",
      "artillery", "defence-line", "concentration", "route", "cruise", "sea-route",
    ]
    for (index, first) in classes.enumerated() {
      for second in classes.dropFirst(index + 1) {
        let (a, b) = (try #require(style.lines[first]), try #require(style.lines[second]))
        if differInForm(a, b) || isNeverTogether(first, second) { continue }
        for vision in Color.Vision.allCases {
          let distance = a.stroke.color.over(.white).seen(with: vision).distance(
            to: b.stroke.color.over(.white).seen(with: vision))
          #expect(distance >= 10, "\(first) and \(second) seen with \(vision): \(distance)")
        }
      }
    }
  }

  /// Guest and host are the two parties. Only colour and the double ring show that something was an offer.
  @Test(arguments: ["atlas", "screen"])
  func `the two parties differ for every eye`(_ name: String) throws {
    let style = try style(name)
    for vision in [Color.Vision.full, .protanopia, .deuteranopia] {
      let distance = style.color(.guest).seen(with: vision).distance(
        to: style.color(.host).seen(with: vision))
      #expect(distance >= 15, "\(vision): \(distance)")
    }
  }

  @Test(arguments: styles + ["blank"])
  func `letters stand out from their ground`(_ name: String) throws {
    let style = try style(name)
    let land = try #require(style.areas["subject"]?.fill)
    for role in TypeRole.allCases where ![.strength, .incident].contains(role) {
      let isWater = [.sea, .gulf].contains(role)
      let ground = isWater ? style.color(.sea) : land
      for vision in Color.Vision.allCases {
        let distance = style.type(role).color.seen(with: vision).distance(
          to: ground.seen(with: vision))
        #expect(distance >= 30, "\(role) seen with \(vision): \(distance)")
      }
    }
  }

  private func mark(_ style: AreaStyle, _ ground: Color) -> Color {
    (style.hatch?.stroke.color ?? style.edge?.stroke.color ?? style.fill ?? .black).over(ground)
  }

  private func differInForm(_ a: AreaStyle, _ b: AreaStyle) -> Bool {
    guard let first = a.hatch, let second = b.hatch else {
      return (a.hatch == nil) != (b.hatch == nil)
    }
    let turn = abs(first.angle - second.angle).truncatingRemainder(dividingBy: 180)
    let isTurned = min(turn, 180 - turn) >= 14
    let isDenser =
      max(first.spacing.value, second.spacing.value)
      >= 1.5 * min(first.spacing.value, second.spacing.value)
    return isTurned || isDenser || (a.band == nil) != (b.band == nil)
  }

  private func differInForm(_ a: LineStyle, _ b: LineStyle) -> Bool {
    if (a.tooth == nil) != (b.tooth == nil) || (a.stroke.dash.isEmpty != b.stroke.dash.isEmpty) {
      return true
    }
    if let first = a.tooth, let second = b.tooth,
      abs(first.spacing.value / second.spacing.value - 1) > 0.15 || a.stroke.width != b.stroke.width
    {
      return true
    }
    let widths = [a.stroke.width.value, b.stroke.width.value].sorted()
    if widths[1] >= 2 * widths[0] { return true }
    let dashes = (a.stroke.dash, b.stroke.dash)
    if dashes.0.count != dashes.1.count { return true }
    return zip(dashes.0, dashes.1).contains { max($0, $1) >= 1.5 * min($0, $1) }
  }

  /// Pairs of lines that no map shows together, such as one along a coast and one along a land border.
  private func isNeverTogether(_ a: String, _ b: String) -> Bool {
    [a, b].sorted() == ["artillery", "concentration"]
  }
}
