import Documents
import GeoModel
import Geometry
import MapSpec
import Scene

extension LayerComposer {
  /// Asks for the names of the states that hold land in the frame on the map's day.
  func addStateNames(_ layer: LayerSpec, to plate: inout Plate) throws {
    let subjects = Set(context.treaties.map(\.host))
    for territory in model.territories where territory.kind == .state {
      guard let room = try context.territories.room(territory.id, on: date(of: layer)) else {
        continue
      }
      let area = try withoutNamed(room)
      guard area.totalArea > 250 else { continue }
      let isSubject = subjects.contains(territory.id)
      plate.labels.append(
        LabelRequest(
          id: "state-" + territory.id, target: .area(area),
          lines: [
            try context.smallCapitals(
              context.words.name(territory.names), isSubject ? .subject : .state)
          ],
          trackings: isSubject ? [0.9, 0.6, 0.34] : [0.5, 0.28, 0.12, 0.05],
          priority: isSubject ? 8 : 6,
          halo: nil))
    }
  }

  /// An area without the land of other names on the map.
  private func withoutNamed(_ area: Area) throws -> Area {
    let named = try context.map.layers.filter { $0.kind == .area && $0.isLabelled }.flatMap {
      layer in try layer.show.compactMap { try context.territories.room($0, on: date(of: layer)) }
    }
    return try named.reduce(area) { try context.overlay.difference($0, $1) }
  }

  /// Asks for the names of seas, lakes and rivers.
  func addWaterNames(_ layer: LayerSpec, to plate: inout Plate) throws {
    let rivers = riverLayers.flatMap { model.basemap.features($0) }
    var seas: [String: (name: LabelRequest, length: Double)] = [:]
    for water in model.waters {
      let name = context.words.name(water.names)
      switch water.site {
      case .baseline(let line):
        guard let part = frame.lines(line).max(by: { $0.length < $1.length }) else { continue }
        // A sea with several baselines is named once, where the frame shows most of it.
        guard part.length > seas[name]?.length ?? 0 else { continue }
        let label = LabelRequest.along(
          part, id: "water-" + water.id, text: name, role: role(water), priority: 5, side: .on)
        seas[name] = (label, part.length)
      case .point(let position):
        guard let point = frame.page(position), frame.box.contains(point) else { continue }
        let target = try target(of: water, at: point)
        var isInside = false
        if case .area = target { isInside = true }
        plate.labels.append(
          LabelRequest(
            id: "water-" + water.id, target: target, lines: [.init(name, role(water))],
            priority: 2, halo: isInside ? .water : .land))
      case .river(let reach):
        let parts = rivers.filter { $0.name == reach }.flatMap { feature -> [Polyline] in
          guard case .lines(let lines) = feature.shape else { return [] }
          return lines.flatMap { frame.lines($0) }
        }
        let merged = try context.overlay.merged(parts)
        guard let longest = merged.max(by: { $0.length < $1.length }) else { continue }
        plate.labels.append(
          .along(
            longest, id: "water-" + water.id, text: name, role: .river,
            priority: max(1, 4 - water.rank), side: .beside))
      }
      plate.cite(water.evidence)
    }
    plate.labels += seas.values.map(\.name).sorted { $0.id < $1.id }
  }

  /// A lake's name stands beside its shores, or in it where it is large.
  private func target(of water: Water, at point: Point) throws -> LabelRequest.Target {
    if water.kind != .lake {
      let room = Area([Polygon(Box(center: point, width: 46, height: 16))])
      let open = try context.overlay.difference(
        room,
        context.overlay.makeValid(
          basemap.land.compactMap { $0.clipped(to: room[0].outer.box ?? frame.box) }))
      return .area(open.isEmpty ? room : open)
    }
    guard let lake = basemap.lakes.first(where: { $0.contains(point) }),
      let box = lake.box
    else { return .point(.circle(center: point, radius: 0.2)) }
    guard box.width > 24 || box.height > 24 else { return .point(.box(box)) }
    let near = lake.clipped(to: Box(center: point, width: 28, height: 22))
    return near.map { .area([$0]) } ?? .point(.circle(center: point, radius: 0.2))
  }

  private func role(_ water: Water) -> TypeRole {
    switch water.kind {
    case .sea: .sea
    case .gulf, .lagoon, .strait: .gulf
    case .lake: .lake
    case .river: .river
    }
  }

  /// The name of a territory with what happened to it, to be written inside it.
  func areaName(
    _ territory: Territory, _ area: Area, date: CalendarDate, plate: Plate
  ) throws -> LabelRequest {
    let name = context.words.name(territory.names) + plate.marks(territory.evidence)
    var lines = [LabelRequest.Line(name, .area)]
    if let state = territory.state(on: date) {
      if let text = try fate(of: territory, since: state.span.start) {
        lines.append(.init(text, .areaDetail))
      }
      if let text = try statedArea(state.statedAreas) { lines.append(.init(text, .areaDetail)) }
    }
    return LabelRequest(
      id: "area-" + territory.id, target: .area(area), lines: lines, priority: 8,
      isRequired: true)
  }

  /// "to Aurelia, 2 May 1901"; nil when the model does not say.
  private func fate(of territory: Territory, since: CalendarDate?) throws -> String? {
    guard let to = territory.toState, let since else { return nil }
    let key = "area.fate.\(territory.kind.rawValue)"
    guard context.texts.byKey[key] != nil else { return nil }
    return try context.text(key, ["to": context.words.territory(to), "date": .day(since)])
  }

  private func statedArea(_ stated: [Territory.StatedArea]) throws -> String? {
    let sizes = stated.map { Int($0.km2.rounded()) }.sorted()
    guard let least = sizes.first, let most = sizes.last else { return nil }
    let range =
      least == most
      ? context.texts.number(least)
      : "\(context.texts.number(least))–\(context.texts.number(most))"
    return try context.text("area.size", ["area": .text(range)])
  }
}
