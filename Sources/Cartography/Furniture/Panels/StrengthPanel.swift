import Foundation
import GeoModel
import Geometry
import MapSpec
import Scene

/// The key to the proportional discs. It has nested circles for round numbers and for the limits of treaties,
/// and states how much of the limit the garrisons of known strength make up.
struct StrengthPanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter

  var figures: [[String]] {
    // An estimate always carries its own letters.
    let garrisons = matter.bases.compactMap(\.countedGarrison).filter { $0.men != nil }
    let treaties = context.treaties
    return garrisons.map(\.figureSources) + treaties.compactMap(\.contingent?.sources)
      + treaties.compactMap(\.hostArmy?.sources)
  }

  func set(in builder: inout PanelBuilder) throws {
    let (treaties, strengths) = (context.treaties, matter.strengths)
    let all = Set(treaties.compactMap(\.contingent?.limit)).sorted(by: >)
    let limits = try all.filter { try fits($0, builder.width) }
    let rounds = try strengths.min().flatMap { least in
      try strengths.max().map { try roundNumbers(from: least, to: $0, builder.width) }
    }
    // A round number that is a limit, too, gets one circle: the limit's with the disc in it.
    let circles =
      limits.map { Circle(men: $0, isLimit: true, isDisc: rounds?.contains($0) ?? false) }
      + (rounds ?? []).filter { !limits.contains($0) }
      .map { Circle(men: $0, isLimit: false, isDisc: true) }
    guard !circles.isEmpty || !all.isEmpty else { return }
    let heading = try context.text(rounds == nil ? "panel.limit" : "panel.strength")
    try builder.heading(heading + context.credits.heading(.strength))
    var words: [String] = []
    let hasDiscs = treaties.contains { context.facts.drawnEstimate(of: $0) != nil }
    if rounds != nil || hasDiscs { words.append(try context.text("strength.scale")) }
    if !limits.isEmpty { words.append(try context.text("strength.limit")) }
    // A circle that has no room is told in words.
    words += try treaties.compactMap { treaty in
      try treaty.contingent.flatMap { limits.contains($0.limit) ? nil : try limit($0, of: treaty) }
    }
    words += try treaties.flatMap { treaty in
      try context.words.strengths(
        of: treaty, omitting: context.facts.drawnEstimate(of: treaty), citing: letters)
    }
    let hasUncounted = matter.bases.contains {
      !$0.hasDisc
        && ($0.garrison != nil || $0.facilities.contains { $0.outcome == .granted })
    }
    if hasUncounted {
      words.append(
        try context.text(
          matter.statesStrengths ? "strength.not-stated" : "strength.none-stated"))
    }
    let top = builder.height
    let right = circles.isEmpty ? -Self.gap : try addNested(circles, to: &builder)
    let isNarrow = builder.width - right - Self.gap < Self.leastWords
    let indent = isNarrow ? 0 : right + Self.gap
    let start = isNarrow ? builder.height : top
    var beside = PanelBuilder(
      context: context, width: builder.width - indent, leading: builder.leading)
    for sentence in words {
      try beside.paragraph(sentence, .body)
      beside.space(0.7)
    }
    builder.add(beside.nodes.map { $0.translated(by: Vector(indent, start)) })
    builder.space(max(0, start + beside.height - builder.height) + 0.6)
  }

  /// A circle of the key.
  private struct Circle {
    let men: Int
    let isLimit: Bool
    let isDisc: Bool
  }

  /// White between the circles and the words, in millimetres.
  private static let gap = 4.0
  /// With less room beside the circles, in millimetres, words stand below them.
  private static let leastWords = 18.0
  /// From the widest circle to the numbers, in millimetres.
  private static let leader = 3.2
  /// White to the left of the circles, in millimetres.
  private static let indent = 0.4

  /// Whether a circle with its number is no wider than the panel.
  private func fits(_ men: Int, _ width: Double) throws -> Bool {
    let number = try context.shape(context.texts.number(men), .figure)
    return 2 * context.style.symbols.discRadius(men: men).value + Self.indent + Self.leader
      + number.width <= width
  }

  /// "Tamar: at most 150 000 men (soldiers)"
  private func limit(_ contingent: Treaty.Contingent, of treaty: Treaty) throws -> String {
    let words = try context.text(
      "treaty.limit",
      [
        "men": .count(contingent.limit),
        "covers": .text(context.words.covers(contingent, of: treaty)),
      ])
    return "\(context.words.host(treaty)): \(words)" + letters(contingent.sources)
  }

  /// The letters of a figure, unless the heading carries them.
  private func letters(_ sources: [String]) -> String {
    context.credits.letters(of: sources, under: .strength)
  }

  /// The letters of a limit beside its circle.
  private func letters(ofLimit limit: Int) -> String {
    letters(
      context.treaties.compactMap(\.contingent).filter { $0.limit == limit }.flatMap(\.sources))
  }

  /// Adds nested circles that touch at their lowest point, each with its number. The result is the x coordinate
  /// of their right end, including the numbers, in millimetres.
  private func addNested(
    _ circles: [Circle], to builder: inout PanelBuilder
  ) throws -> Double {
    let symbols = context.style.symbols
    guard let widest = circles.map({ symbols.discRadius(men: $0.men).value }).max() else {
      return 0
    }
    let foot = builder.height + 2 * widest + 0.6
    let middle = widest + Self.indent
    var lastLabel = -Double.infinity
    var right = 0.0
    for circle in circles {
      let r = symbols.discRadius(men: circle.men).value
      let center = Point(middle, foot - r)
      let outline = Outline(circle: center, radius: r)
      if circle.isDisc {
        let ring = Stroke(context.style.color(.paper), Millimetres(0.3))
        builder.add([.shape(SceneShape(outline, fill: symbols.garrisonColor, stroke: ring))])
      }
      if circle.isLimit { builder.add([.shape(SceneShape(outline, stroke: symbols.cap))]) }
      let y = max(foot - 2 * r + 0.6, lastLabel + 4)
      lastLabel = y
      let end = Point(middle + widest + Self.leader - 0.8, y)
      builder.add([
        .shape(
          SceneShape(
            Outline(Polyline([Point(center.x, foot - 2 * r), Point(end.x - 1.6, y), end])),
            stroke: context.style.line(.leader).stroke))
      ])
      let letters = circle.isLimit ? letters(ofLimit: circle.men) : ""
      let number = try context.shape(context.texts.number(circle.men) + letters, .figure)
      builder.add(number, at: Point(end.x + 0.8, y + 0.95), .figure)
      right = max(right, end.x + 0.8 + number.width)
    }
    builder.space(max(2 * widest + 0.6, lastLabel - builder.height + 1.5) + 1)
    return right
  }

  /// At most three numbers of the form 1, 2 or 5 times a power of ten that span the strengths, the
  /// largest first; none whose circle is wider than the panel, and at least the largest that is not.
  private func roundNumbers(
    from smallest: Int, to largest: Int, _ width: Double
  ) throws -> [Int] {
    let all = try (0...8).flatMap { power in [1, 2, 5].map { $0 * Int(pow(10, Double(power))) } }
      .filter { try fits($0, width) }
    guard let widest = all.last else { return [] }
    let largest = min(largest, widest)
    let smallest = min(smallest, widest)
    let top = all.first { $0 >= largest } ?? largest
    let bottom = all.last { $0 <= smallest } ?? smallest
    let span = all.filter { $0 >= bottom && $0 <= top }
    guard span.count > 3 else { return span.reversed() }
    return [top, span[span.count / 2], bottom]
  }
}
