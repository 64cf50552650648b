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
    let free = try without(nested.smaller(than: room, territory.id), room)
    var request = LabelRequest(
      id: "area-" + territory.id, target: .area(try insideBand(free, of: territory, in: view)),
      lines: lines, try context.labelClass(areas.label?.labelClass, of: spec, else: .area))
    request.sites = room.spreadPoints
    return request
  }

  /// An area without the smaller areas of the map inside it. The name of the larger area then cannot be
  /// mistaken for that of a smaller one.
  private func without(_ smaller: [Area], _ area: Area) throws -> Area {
    try smaller.reduce(area) { rest, other in
      let free = try context.overlay.difference(rest, other)
      return free.totalArea > Self.leastFree ? free : rest
    }
  }

  /// An area without the band along its borders, which its name would cut; the whole area if little remains.
  private func insideBand(_ area: Area, of territory: Territory, in view: View) throws -> Area {
    guard let band = style.areas[areas.style]?.band else { return area }
    let arcs = context.borders.edges(of: territory, on: date)
    let strip = try context.overlay.buffer(
      arcs.flatMap { view.page.arcs.lines($0) }, distance: band.width.value, segments: 4)
    let inner = try context.overlay.difference(area, strip)
    return inner.totalArea > max(Self.leastFree, area.totalArea * 0.6) ? inner : area
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
    // After the number: letters after the square of a unit would read as a power.
    return try context.text("area.size", ["area": .text(range + letters)])
  }
}

extension Area {
  /// Points inside the area, spread evenly over its bounding box.
  fileprivate var spreadPoints: [Point] {
    guard let box else { return [] }
    let count = 12
    let places = (0..<count).flatMap { row in
      (0..<count).map { column in
        Point(
          box.minX + box.width * (Double(column) + 0.5) / Double(count),
          box.minY + box.height * (Double(row) + 0.5) / Double(count))
      }
    }
    return places.filter(contains)
  }
}
