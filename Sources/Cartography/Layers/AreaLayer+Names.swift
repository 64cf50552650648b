import Documents
import GeoModel
import Geometry
import MapSpec

extension AreaLayer {
  /// The smallest area, in square millimetres, that may remain for a name after smaller areas have been
  /// removed.
  private static let leastFree = 100.0

  /// The name of a territory together with its fate, to be placed inside it.
  func name(
    of territory: Territory, _ area: Area, among nested: NestedAreas, in view: View
  ) throws -> LabelRequest {
    let room = try view.page.territories.room(territory.id, on: date) ?? area
    let name =
      try words(territory.label ?? context.words.name(territory.names))
      + view.marks.marks(territory.evidence)
    var lines = [LabelRequest.Line(name, .area)]
    if let state = territory.state(on: date) {
      if let text = try fate(of: territory, since: state.span.start) {
        lines.append(.init(text, .areaDetail))
      }
      if let text = try statedArea(state.statedAreas) { lines.append(.init(text, .areaDetail)) }
    }
    return LabelRequest(
      id: "area-" + territory.id,
      target: .area(try without(nested.smaller(than: room, territory.id), room)), lines: lines,
      try context.labelClass(areas.label?.labelClass, of: spec, else: .area))
  }

  /// An area without the smaller areas of the map inside it. The name of the larger area then cannot be
  /// mistaken for that of a smaller one.
  private func without(_ smaller: [Area], _ area: Area) throws -> Area {
    try smaller.reduce(area) { rest, other in
      let free = try context.overlay.difference(rest, other)
      return free.totalArea > Self.leastFree ? free : rest
    }
  }

  /// The fate of a territory: "to Aurelia, 2 May 1901". Nil if the model does not state it.
  private func fate(of territory: Territory, since: Day?) throws -> String? {
    guard let to = territory.toState, let since else { return nil }
    let key = "area.fate.\(territory.kind.rawValue)"
    guard context.texts.byKey[key] != nil else { return nil }
    return try context.text(key, ["to": context.words.territory(to), "date": .day(since)])
  }

  /// The area that sources state, or the least and the most: "32 250 km²". Nil if none does.
  private func statedArea(_ stated: [Territory.StatedArea]) throws -> String? {
    let sizes = stated.map { Int($0.km2.rounded()) }.sorted()
    guard let least = sizes.first, let most = sizes.last else { return nil }
    let range =
      least == most
      ? context.texts.number(least)
      : "\(context.texts.number(least))–\(context.texts.number(most))"
    let letters = context.letters.marks(stated.flatMap(\.sources))
    return SourceLetters.text(try context.text("area.size", ["area": .text(range)]), letters)
  }
}
