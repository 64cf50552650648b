import GeoModel
import Geometry
import MapSpec

/// The names of seas, lakes and rivers.
struct WaterNameLayer: MapLayer {
  let context: MapContext

  var spec: LayerSpec { .waters }
  var needs: PageNeeds { [.lakes, .rivers] }

  func sources(_ survey: Survey) -> [String] {
    model.waters.filter { isSeen($0, survey.frame) }.flatMap(\.evidence.sources)
  }

  var isNamesOnly: Bool { true }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    var drawing = LayerDrawing()
    // A sea with several baselines is labelled once, along the baseline with the longest part inside the frame.
    var seas: [String: (name: LabelRequest, length: Double)] = [:]
    for water in model.waters {
      let name = context.words.name(water.names)
      switch water.site {
      case .baseline(let line):
        guard let part = view.frame.lines(line).max(by: { $0.length < $1.length }),
          part.length > seas[name]?.length ?? 0
        else { continue }
        seas[name] = (along(part, water, name, side: .on), part.length)
      case .point(let position):
        guard let point = view.frame.page(position), view.frame.box.contains(point) else {
          continue
        }
        drawing.labels.append(try beside(point, water, name, view.page))
      case .river(let reach):
        let lines = try context.overlay.merged(view.page.rivers.lines(named: reach))
        let text = try context.shape(name, typeRole(water)).width
        guard let stretch = try inOneState(lines, text, view) else { continue }
        var request = along(stretch.line, water, name, side: .beside)
        request.sites = stretch.sites
        drawing.labels.append(request)
      }
    }
    drawing.labels += seas.values.map(\.name).sorted { $0.id < $1.id }
    return drawing
  }

  /// Whether the name of a water may appear inside the frame.
  private func isSeen(_ water: Water, _ frame: MapFrame) -> Bool {
    switch water.site {
    case .baseline(let line): !frame.lines(line).isEmpty
    case .point(let position): frame.page(position).map(frame.box.contains) ?? false
    case .river(let name):
      model.basemap.riverLayers.flatMap { model.basemap.features($0) }.contains { feature in
        guard feature.name == name, case .lines(let lines) = feature.shape else { return false }
        return lines.contains { $0.box.map(frame.maySee) ?? false }
      }
    }
  }

  /// The stretch of a river for its name, and the points that tell where the name may lie. It is the longest one in
  /// one state, in the state of the map's subject if that stretch suffices. The name of a river that runs along
  /// borders only may lie on either side.
  private func inOneState(
    _ lines: [Polyline], _ text: Double, _ view: View
  ) throws -> (line: Polyline, sites: [Point])? {
    guard let longest = lines.max(by: { $0.length < $1.length }) else { return nil }
    let states = try context.states(in: view)
    let stretches = lines.flatMap { $0.stretches(in: states) }
    let hosts = Set(context.treaties.map(\.host))
    let own = stretches.filter { hosts.contains(states.ids[$0.state]) }
    let enough = [own, stretches].lazy.compactMap { some in
      some.max { $0.line.length < $1.line.length }
    }.first { $0.line.length > Self.leastStretch * text }
    guard let enough else { return (longest, []) }
    return (enough.line, enough.line.resampled(step: 2).points)
  }

  /// The shortest stretch of a river in one state that takes its name, as a multiple of the length of the name.
  private static let leastStretch = 1.5

  private func along(
    _ line: Polyline, _ water: Water, _ name: String, side: LabelRequest.TextSide
  ) -> LabelRequest {
    .along(
      line, id: "water-" + water.id, text: name, typeRole(water), side: side,
      style.labelClass(labelRole(water)))
  }

  private func beside(
    _ point: Point, _ water: Water, _ name: String, _ page: Page
  ) throws -> LabelRequest {
    let target = try target(of: water, at: point, page)
    let isInside = if case .area = target { true } else { false }
    let role: LabelRole = water.kind != .lake ? .bay : isInside ? .lake : .smallLake
    var request = LabelRequest(
      id: "water-" + water.id, target: target, lines: [.init(name, typeRole(water))],
      style.labelClass(role), ground: isInside ? .water : .land)
    if water.kind == .lake {
      let shore = page.basemap.lakes.first { $0.contains(point) }?.outer.points ?? []
      request.sites = [point] + shore
    }
    return request
  }

  /// The target of a name at a point. A large lake contains its name; that of a small lake is placed beside its
  /// shore.
  private func target(
    of water: Water, at point: Point, _ page: Page
  ) throws -> LabelRequest.Target {
    let basemap = page.basemap
    if water.kind != .lake {
      let room = Area([Polygon(Box(center: point, width: 46, height: 16))])
      let open = try context.overlay.difference(
        room,
        context.overlay.makeValid(
          basemap.land.compactMap { $0.clipped(to: room[0].outer.box ?? page.frame.box) }))
      return .area(open.isEmpty ? room : open)
    }
    guard let lake = basemap.lakes.first(where: { $0.contains(point) }),
      let box = lake.box
    else { return .point(.circle(center: point, radius: 0.2)) }
    guard box.width > 24 || box.height > 24 else { return .point(.box(box)) }
    let near = lake.clipped(to: Box(center: point, width: 28, height: 22))
    return near.map { .area([$0]) } ?? .point(.circle(center: point, radius: 0.2))
  }

  private func typeRole(_ water: Water) -> TypeRole {
    switch water.kind {
    case .sea: .sea
    case .gulf, .lagoon, .strait: .gulf
    case .lake: .lake
    case .river: .river
    }
  }

  /// The role of the label of a water whose name runs along a line.
  private func labelRole(_ water: Water) -> LabelRole {
    switch (water.kind, water.rank) {
    case (.sea, _): .sea
    case (.lake, _): .line
    case (.gulf, _): .gulf
    case (.lagoon, _): .lagoon
    case (.strait, _): .strait
    case (.river, ...1): .river1
    case (.river, 2): .river2
    case (.river, _): .river3
    }
  }
}

extension MapContext {
  /// The lands of the states in a view on the map's day; none if the map draws no borders of that day.
  func states(in view: View) throws -> PageStates {
    let drawsBorders = map.layers.map(\.spec).contains { layer in
      if case .borders = layer { facts.date(of: layer) == map.date } else { false }
    }
    return drawsBorders ? try view.page.territories.states(of: model, on: map.date) : .none
  }
}

extension Polyline {
  /// How near a border a river runs along it, in millimetres.
  private static let alongBorder = 0.8

  /// The parts of a river that lie in one state and off its borders.
  fileprivate func stretches(in states: PageStates) -> [(state: Int, line: Polyline)] {
    let places = resampled(step: 1).points
    guard places.count > 1, !states.ids.isEmpty else { return [] }
    let holders = places.indices.map { index -> Int? in
      let along = (places[min(index + 1, places.count - 1)] - places[max(index - 1, 0)])
      let across = along.perpendicular.normalized * Self.alongBorder
      let holder = states.holder(of: places[index])
      let sides = [places[index] + across, places[index] - across].map(states.holder)
      return sides.allSatisfy { $0 == holder } ? holder : nil
    }
    var found: [(Int, Polyline)] = []
    var start = 0
    for index in 1...places.count where index == places.count || holders[index] != holders[start] {
      if let state = holders[start], index - start > 1 {
        found.append((state, Polyline(Array(places[start..<index]))))
      }
      start = index
    }
    return found
  }
}
