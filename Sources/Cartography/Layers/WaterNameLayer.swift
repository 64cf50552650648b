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
        guard let longest = lines.max(by: { $0.length < $1.length }) else { continue }
        drawing.labels.append(along(longest, water, name, side: .beside))
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
    return LabelRequest(
      id: "water-" + water.id, target: target, lines: [.init(name, typeRole(water))],
      style.labelClass(role), ground: isInside ? .water : .land)
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
