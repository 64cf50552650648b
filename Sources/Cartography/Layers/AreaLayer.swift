import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene

extension LayerComposer {
  /// Draws territories: fill, a tinted band along the inside of their borders, hatch and edge.
  func addAreas(_ layer: LayerSpec, to plate: inout Plate) throws {
    let areaStyle = try context.areaStyle(layer)
    let bordered = drawnAsBorders
    var nodes: [SceneNode] = []
    for territory in model.territories where layer.show.contains(territory.id) {
      let date = date(of: layer)
      guard let area = context.territories.area(territory.id, on: date), !area.isEmpty else {
        continue
      }
      let arcs = context.borders.edges(of: territory, on: date)
      let edges = arcs.flatMap { frame.lines($0.line) }
      // Where a border runs along the edge, the border alone is drawn.
      let free = arcs.filter { !bordered.contains($0.id) }.flatMap { frame.lines($0.line) }
      nodes.append(
        feature(
          layer, territory.id, context.words.name(territory.names),
          sign: areaStyle.isMarked && !areaStyle.isTint ? sign(layer) : nil,
          data: territory.data(on: date), try draw(area, band: edges, edge: free, areaStyle)))
      plate.cite(territory.evidence)
      if areaStyle.edge != nil { plate.obstacles += free.map { .ink($0, cost: InkCost.edge) } }
      if layer.isLabelled {
        let room = try context.territories.room(territory.id, on: date) ?? area
        let own = try withoutNested(room, in: territory.id)
        plate.labels.append(try areaName(territory, own, date: date, plate: plate))
      }
    }
    plate.groups.append(group(layer, nodes))
    if let key = layer.legend, !nodes.isEmpty {
      plate.legend.append(
        LegendEntry(
          sign: sign(layer), section: .areas, sample: .area(areaStyle), text: try legend(key, layer)
        )
      )
    }
  }

  /// Ids of the arcs that some layer of the map draws as a state border.
  private var drawnAsBorders: Set<String> {
    Set(
      context.map.layers.filter { $0.kind == .borders }.flatMap {
        context.borders.arcs(on: date(of: $0)).map(\.id)
      })
  }

  /// An area without the smaller areas of the map that lie in it, so that its name stands where it
  /// alone is meant.
  private func withoutNested(_ area: Area, in id: String) throws -> Area {
    let others = try context.map.layers.filter { $0.kind == .area }.flatMap { layer in
      try layer.show.filter { $0 != id }.compactMap { other in
        try context.territories.room(other, on: date(of: layer))
      }
    }
    return try others.reduce(area) { rest, other in
      guard other.totalArea < area.totalArea else { return rest }
      let free = try context.overlay.difference(rest, other)
      return free.totalArea > 100 ? free : rest
    }
  }

  private func draw(
    _ area: Area, band edges: [Polyline], edge free: [Polyline], _ areaStyle: AreaStyle
  ) throws -> [SceneNode] {
    var nodes = areaStyle.filling(area)
    if let band = areaStyle.band, !edges.isEmpty {
      let near = try context.overlay.buffer(edges, distance: band.width.value)
      // Most islands lie far from the border.
      let reach = near.compactMap(\.box)
      let touched = area.filter { part in
        part.box.map { box in reach.contains { $0.intersects(box) } } ?? false
      }
      let inside = try context.overlay.intersection(context.overlay.makeValid(touched), near)
      let lakes = basemap.lakes.filter { $0.area > 200 }
      let dry =
        lakes.isEmpty
        ? inside : try context.overlay.difference(inside, context.overlay.union([lakes]))
      // Slivers along a shore look like dirt.
      let visible = dry.filter { $0.area > 6 }
      nodes.append(.shape(SceneShape(Outline(visible), fill: band.color)))
    }
    if let edge = areaStyle.edge {
      let merged = try context.overlay.merged(free)
      nodes.append(.shape(SceneShape(Outline(merged), stroke: edge.stroke)))
    }
    return nodes
  }
}

extension AreaStyle {
  /// Whether anything of it is to be seen.
  var isMarked: Bool { isFilled || edge != nil }

  /// Whether it is a quiet ground for other things, which the names on it explain.
  var isTint: Bool { fill != nil && hatch == nil && band == nil && edge == nil }

  /// The fill and the hatch of an area, on the map and in the legend alike.
  func filling(_ area: Area) -> [SceneNode] {
    var nodes: [SceneNode] = []
    if let fill { nodes.append(.shape(SceneShape(Outline(area), fill: fill))) }
    if let hatch {
      let lines = area.hatched(angle: hatch.angle, spacing: hatch.spacing.value)
      nodes.append(.shape(SceneShape(Outline(lines), stroke: hatch.stroke)))
    }
    return nodes
  }
}
