import GeoModel
import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography

/// The outcome of a facility can be told from its symbol, in one colour as well as in several.
@Suite struct FacilitySymbolTests {
  let style: Style

  init() throws { style = try SampleMap.plain.get() }

  func symbol(
    _ outcome: Facility.Outcome, by: Proposer? = .guest, _ kind: Facility.Kind = .naval
  ) -> [SceneShape] {
    FacilitySymbol(kind: kind, outcome: outcome, proposedBy: by, style: style)
      .nodes(at: Point(0, 0)).flatMap(\.shapes)
  }

  /// The shapes of a symbol without its colours.
  func forms(_ shapes: [SceneShape]) -> [String] {
    shapes.map { shape in
      let stroke = shape.stroke.map { "\($0.width) \($0.dash) \($0.cap)" }
      return "\(shape.outline.box.map { "\($0)" } ?? "") \(shape.fill != nil) \(stroke ?? "")"
    }
  }

  @Test(arguments: Facility.Kind.allCases)
  func `no two outcomes look alike without colours`(_ kind: Facility.Kind) {
    let all =
      Facility.Outcome.allCases.map { forms(symbol($0, kind)) }
      + [forms(symbol(.notTaken, by: .host, kind)), forms(symbol(.proposed, by: .host, kind))]
    #expect(Set(all).count == all.count)
  }

  @Test(arguments: Facility.Outcome.allCases)
  func `no two kinds look alike`(_ outcome: Facility.Outcome) {
    // An aircraft stands for an airfield, built or planned, unless only its building was granted.
    let kinds = Facility.Kind.allCases.filter { $0 != .airfieldWorks || outcome == .granted }
    let all = kinds.map { forms(symbol(outcome, $0)) }
    #expect(Set(all).count == all.count)
  }

  @Test func `what stands is filled, the rest is hollow`() {
    let badge = style.symbols.badge.value
    for outcome in Facility.Outcome.allCases {
      let disc = symbol(outcome).filter { shape in
        shape.fill == style.color(.guest) && (shape.outline.box?.width ?? 0) > badge / 2
      }
      #expect(disc.count == (outcome.stands ? 1 : 0), "\(outcome)")
    }
  }

  @Test func `what was refused or withdrawn is struck through`() {
    for outcome in Facility.Outcome.allCases {
      // The stroke reaches out of the badge on both sides.
      let struck = symbol(outcome).contains { shape in
        shape.outline.elements.count == 2
          && (shape.outline.box?.width ?? 0) > style.symbols.badge.value * 0.8
      }
      #expect(struck == outcome.isStruck, "\(outcome)")
    }
  }

  @Test func `an offer of the host has the host's colour until it stands`() {
    for outcome in Facility.Outcome.allCases {
      let colors = Set(symbol(outcome, by: .host).compactMap(\.stroke?.color))
      #expect(colors.contains(style.color(.host)) == !outcome.stands, "\(outcome)")
    }
  }

  @Test func `a runway to be built is hollow although it was granted`() {
    let works = symbol(.granted, .airfieldWorks)
    #expect(works.contains { $0.stroke?.dash.isEmpty == false })
    #expect(
      !works.contains { shape in
        shape.fill == style.color(.guest)
          && abs((shape.outline.box?.width ?? 0) - style.symbols.badge.value) < 0.1
      })
  }
}
