import GeoModel
import Geometry
import MapSpec
import Scene

extension LayerComposer {
  /// Draws lines of the model: limits, defence lines, fortifications.
  func addLines(_ layer: LayerSpec, to plate: inout Plate) throws {
    let lineStyle = try context.lineStyle(layer)
    var nodes: [SceneNode] = []
    for line in model.lines where layer.show.contains(line.id) {
      let parts = frame.lines(try context.borders.polyline(of: line))
      guard !parts.isEmpty else { continue }
      var shapes = [SceneNode.shape(SceneShape(Outline(parts), stroke: lineStyle.stroke))]
      if let tooth = lineStyle.tooth {
        let teeth = parts.flatMap { $0.teeth(tooth, onLeft: line.side != .right) }
        shapes.append(
          .shape(SceneShape(Outline(teeth.map(Polyline.init)), stroke: lineStyle.stroke)))
      }
      let name = line.names.preferred(context.language)
      nodes.append(feature(layer, line.id, name, data: ["kind": line.kind.rawValue], shapes))
      plate.cite(line.evidence)
      plate.obstacles += parts.map { .ink($0, cost: InkCost.border) }
      if layer.isLabelled, let longest = parts.max(by: { $0.length < $1.length }) {
        plate.labels.append(
          .along(
            longest, id: "line-" + line.id, text: name, role: .line, priority: 5,
            side: .beside))
      }
    }
    plate.groups.append(group(layer, nodes))
    if let key = layer.legend, !nodes.isEmpty {
      plate.legend.append(
        LegendEntry(section: .areas, sample: .line(lineStyle), text: try context.text(key)))
    }
  }
}

extension Polyline {
  /// Short strokes at right angles to the line, on its left as one runs along it (seen on the page).
  func teeth(_ tooth: LineStyle.Tooth, onLeft: Bool) -> [[Point]] {
    let spacing = tooth.spacing.value
    return stride(from: spacing / 2, to: length, by: spacing).compactMap { distance in
      location(at: distance).map { place in
        // On the page y runs down, so the perpendicular points to the right of the direction.
        let side = place.direction.perpendicular * (onLeft ? -1 : 1)
        return [place.point, place.point + side * tooth.length.value]
      }
    }
  }
}
