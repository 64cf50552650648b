import Foundation
import GeoModel
import Geometry
import MapSpec
import Scene

extension ColumnComposer {
  /// The key to the discs: nested circles for round numbers and for the treaty's limit, and how much of
  /// the limit the named garrisons make up.
  func addStrength(to builder: inout PanelBuilder) throws {
    let strengths = strengths
    guard let largest = strengths.max(), let smallest = strengths.min() else { return }
    try builder.heading(try context.text("panel.strength"))
    let limits = Set(treaties.compactMap(\.contingent?.limit)).sorted(by: >)
    let circles =
      limits.map { (men: $0, isLimit: true) }
      + roundNumbers(from: smallest, to: largest).map { (men: $0, isLimit: false) }
    try addNested(circles, to: &builder)
    for treaty in treaties {
      for sentence in try sentences(treaty) { try builder.paragraph(sentence, .body) }
    }
    if sites.contains(where: { $0.garrison != nil && $0.garrison?.men == nil }) {
      try builder.paragraph(try context.text("strength.not-stated"), .body)
    }
  }

  private func addNested(
    _ circles: [(men: Int, isLimit: Bool)], to builder: inout PanelBuilder
  ) throws {
    let symbols = context.style.symbols
    guard let widest = circles.map({ discRadius(men: $0.men, symbols) }).max() else { return }
    let foot = builder.height + 2 * widest + 0.6
    let middle = widest + 0.4
    var lastLabel = -Double.infinity
    for circle in circles {
      let r = discRadius(men: circle.men, symbols)
      let center = Point(middle, foot - r)
      let outline = Outline(circle: center, radius: r)
      if circle.isLimit {
        builder.add([.shape(SceneShape(outline, stroke: symbols.cap))])
      } else {
        builder.add([
          .shape(SceneShape(outline, fill: symbols.garrisonColor.withAlpha(0.22))),
          .shape(SceneShape(outline, stroke: Stroke(symbols.garrisonColor, Millimetres(0.2)))),
        ])
      }
      let y = max(foot - 2 * r + 0.6, lastLabel + 4)
      lastLabel = y
      let end = Point(middle + widest + 3, y)
      builder.add([
        .shape(
          SceneShape(
            Outline(Polyline([Point(center.x, foot - 2 * r), Point(end.x - 2, y), end])),
            stroke: context.style.line(.leader).stroke))
      ])
      let number = try context.shape(context.texts.number(circle.men), .figure)
      builder.add(number, at: Point(end.x + 11 - number.width, y + 1), .figure)
      let key = circle.isLimit ? "strength.limit" : "strength.men"
      builder.add(
        try context.shape(try context.text(key), .body), at: Point(end.x + 12.2, y + 1), .body)
    }
    builder.space(2 * widest + 2.4)
  }

  /// How much of the limit is named, and the host's own army.
  private func sentences(_ treaty: Treaty) throws -> [String] {
    var sentences: [String] = []
    let named = sites.filter { $0.garrison?.treaty == treaty.id }
      .reduce(0) { $0 + ($1.garrison?.men ?? 0) }
    if let limit = treaty.contingent?.limit, named > 0 {
      sentences.append(
        try context.text(
          "strength.named",
          ["named": context.texts.number(named), "limit": context.texts.number(limit)]))
    }
    if let army = treaty.hostArmy {
      let host = context.model.territories.first { $0.id == treaty.host }
      sentences.append(
        try context.text(
          army.isApproximate ? "strength.host-about" : "strength.host",
          [
            "men": context.texts.number(army.men),
            "host": host?.names.preferred(context.language) ?? treaty.host,
          ]))
    }
    return sentences
  }

  /// At most three numbers of the form 1, 2 or 5 times a power of ten that span the strengths, the
  /// largest first.
  private func roundNumbers(from smallest: Int, to largest: Int) -> [Int] {
    let all = (0...8).flatMap { power in [1, 2, 5].map { $0 * Int(pow(10, Double(power))) } }
    let top = all.first { $0 >= largest } ?? largest
    let bottom = all.last { $0 <= smallest } ?? smallest
    let span = all.filter { $0 >= bottom && $0 <= top }
    guard span.count > 3 else { return span.reversed() }
    return [top, span[span.count / 2], bottom]
  }
}
