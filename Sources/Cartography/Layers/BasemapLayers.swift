import GeoModel
import Geometry
import MapSpec
import Scene

extension LayerComposer {
  /// The water below everything, with two bands of other colours towards the shore.
  func addSea(_ layer: LayerSpec, to plate: inout Plate) throws {
    var nodes: [SceneNode] = [
      .shape(SceneShape(Outline(frame.box), fill: style.color(.sea)))
    ]
    let bands = [ColorRole.farShore, .nearShore].map { style.color($0) }
    guard bands.contains(where: { $0 != style.color(.sea) }) else {
      plate.groups.append(group(layer, nodes))
      return
    }
    // Growing rounds off what simplifying leaves, crossings included.
    let smooth = basemap.landBeyond.map { $0.simplified(tolerance: 0.15) ?? $0 }
    // The outer band grows from the inner one, in which thousands of islets have already become one.
    let near = try context.overlay.buffer(smooth, distance: 1.2, segments: 4)
    let calm = try context.overlay.simplified(near, tolerance: 0.05)
    let far = try context.overlay.buffer(calm, distance: 1.4, segments: 4)
    for (band, color) in zip([far, near], bands) {
      let seen = band.compactMap { $0.clipped(to: frame.box) }
      nodes.append(.shape(SceneShape(Outline(seen), fill: color)))
    }
    plate.groups.append(group(layer, nodes))
  }

  func addLand(_ layer: LayerSpec, to plate: inout Plate) throws {
    let fill = try context.areaStyle(layer).fill
    plate.groups.append(
      group(layer, [.shape(SceneShape(Outline(basemap.land), fill: fill))]))
    citeBasemap(["land", "land-coarse"], in: &plate)
  }

  func addLakes(_ layer: LayerSpec, to plate: inout Plate) {
    let rings = basemap.lakes.flatMap(\.rings)
    let shores = rings.flatMap { shore($0) }
    plate.obstacles += shores.map { .ink($0, cost: InkCost.shore) }
    plate.groups.append(
      group(
        layer,
        [
          .shape(SceneShape(Outline(basemap.lakes), fill: style.color(.sea))),
          .shape(SceneShape(Outline(shores), stroke: style.line(.lake).stroke)),
        ]))
    citeBasemap(["lakes", "lakes-coarse"], in: &plate)
  }

  func addRivers(_ layer: LayerSpec, to plate: inout Plate) {
    let features = riverLayers.flatMap { model.basemap.features($0) }
    let nodes = [(LineRole.river3, 4...9), (.river2, 3...3), (.river1, 0...2)].map {
      role, ranks -> SceneNode in
      let lines = features.filter { ranks.contains($0.rank) }.flatMap { feature -> [Polyline] in
        guard case .lines(let lines) = feature.shape else { return [] }
        return lines.flatMap { frame.lines($0) }
      }
      plate.obstacles += lines.map { .ink($0, cost: InkCost.river) }
      var stroke = style.line(role).stroke
      stroke.cap = .round
      return .shape(SceneShape(Outline(lines), stroke: stroke))
    }
    plate.groups.append(group(layer, nodes))
    citeBasemap(riverLayers, in: &plate)
  }

  /// The base map's river files, in alphabetical order.
  var riverLayers: [String] {
    model.basemap.layers.keys.filter { $0.hasPrefix("rivers") }.sorted()
  }

  func addCoast(_ layer: LayerSpec, to plate: inout Plate) throws {
    let lines = basemap.coast
    plate.obstacles += lines.map { .ink($0, cost: InkCost.coast) }
    plate.groups.append(
      group(layer, [.shape(SceneShape(Outline(lines), stroke: style.line(.coast).stroke))]))
    try addName(of: layer, along: lines, to: &plate)
    citeBasemap(["land"], in: &plate)
  }

  /// The parts of a clipped ring that do not run along the frame.
  private func shore(_ ring: Ring) -> [Polyline] {
    let inner = frame.box.insetBy(1e-6)
    return ring.chains { inner.contains($0.interpolated(to: $1, 0.5)) }
  }

  private func citeBasemap(_ names: [String], in plate: inout Plate) {
    for name in names {
      if let layer = model.basemap.layers[name] { plate.cite(source: layer.source) }
    }
  }
}
