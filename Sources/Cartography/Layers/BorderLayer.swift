import Documents
import GeoModel
import Geometry
import MapSpec
import Overlay
import Scene

extension LayerComposer {
  /// A border whose position is known worse than this is drawn with long dashes.
  private static let uncertainKm = 2.5
  /// Bends smaller than this, in millimetres, would break up the dashes.
  private static let detail = 0.16

  /// Draws the state borders of a day. A layer with its own date shows only where they have moved since.
  func addBorders(_ layer: LayerSpec, to plate: inout Plate) throws {
    let date = date(of: layer)
    let isComparison = date != context.map.date
    let today = Set(context.borders.arcs(on: context.map.date).map(\.id))
    let arcs = context.borders.arcs(on: date).filter { !(isComparison && today.contains($0.id)) }
    let certain = try context.lineStyle(layer)
    let uncertain = style.line(.borderUncertain)
    let isVague = { (arc: Arc) in
      !isComparison && (arc.evidence.accuracyKm ?? 0) > Self.uncertainKm
    }
    let vague = arcs.filter(isVague)
    let signs = [sign(layer), "\(LayerSpec.Kind.borders.rawValue)-uncertain"]
    let courses = [(arcs.filter { !isVague($0) }, certain, signs[0]), (vague, uncertain, signs[1])]
    var drawn: [Polyline] = []
    let visible = try courses.map { arcs, lineStyle, sign -> [SceneNode] in
      let merged = try context.overlay.merged(arcs.map(\.line)).flatMap { frame.lines($0) }
        .map { $0.simplified(tolerance: Self.detail) }
      let lines = try context.overlay.clip(merged, to: basemap.landBeyond)
      plate.obstacles += lines.map { .ink($0, cost: InkCost.border) }
      drawn += lines
      guard !lines.isEmpty else { return [] }
      let isVague = sign == signs[1]
      return [
        .group(
          SceneGroup(
            id: groupID(layer) + (isVague ? "-uncertain" : "-certain"),
            title: isVague ? "uncertain" : "certain", role: .sign, data: ["sign": sign],
            nodes: [.shape(SceneShape(Outline(lines), stroke: lineStyle.stroke))]))
      ]
    }
    for arc in arcs where !frame.lines(arc.line).isEmpty { plate.cite(arc.evidence) }
    plate.groups.append(group(layer, visible.flatMap { $0 }))
    try addName(of: layer, along: drawn, to: &plate)
    guard let key = layer.legend else { return }
    if !visible[0].isEmpty {
      plate.legend.append(
        LegendEntry(
          sign: signs[0], section: .areas, sample: .line(certain), text: try legend(key, layer)))
    }
    if !visible[1].isEmpty {
      let worst =
        vague.filter { !frame.lines($0.line).isEmpty }
        .compactMap(\.evidence.accuracyKm).max() ?? 0
      plate.legend.append(
        LegendEntry(
          sign: signs[1], section: .areas, sample: .line(uncertain),
          text: try context.text("legend.uncertain-border", ["km": .measure(worst)])))
    }
  }
}
