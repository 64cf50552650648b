import Geometry
import MapSpec
import Scene

extension PanelComposer {
  private static let sampleWidth = 11.0

  /// A sample and a text for each entry.
  func addLegend(_ entries: [LegendEntry], _ title: String, to builder: inout PanelBuilder) throws {
    guard !entries.isEmpty else { return }
    try builder.heading(try context.text(title))
    let sorted = entries.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    for entry in sorted.map(\.element) {
      let top = builder.height
      let sample = Self.sampleWidth
      try builder.paragraph(entry.text, .body, indent: sample + 2.5)
      let text = builder.height - top
      builder.space(max(0, 3.8 - text) + 0.6)
      let middle = text > 3.8 ? top + 1.75 : top + text / 2
      builder.add(nodes(entry.sample, in: Box(x: 0, y: middle - 1.75, width: sample, height: 3.5)))
    }
  }

  private func nodes(_ sample: LegendEntry.Sample, in box: Box) -> [SceneNode] {
    switch sample {
    case .area(let style): return swatch(style, in: box)
    case .line(let style):
      let line = Polyline([Point(box.minX, box.center.y), Point(box.maxX, box.center.y)])
      var nodes: [SceneNode] = [.shape(SceneShape(Outline(line), stroke: style.stroke))]
      if let tooth = style.tooth {
        let teeth = line.teeth(tooth, onLeft: true).map(Polyline.init)
        nodes.append(.shape(SceneShape(Outline(teeth), stroke: style.stroke)))
      }
      return nodes
    case .symbol(let nodes):
      return nodes.map { $0.translated(by: box.center - Point(0, 0)) }
    }
  }

  private func swatch(_ style: AreaStyle, in box: Box) -> [SceneNode] {
    var nodes = style.filling([Polygon(box)])
    if let band = style.band {
      let inner = box.insetBy(min(band.width.value, box.height / 3))
      var ring = Outline(box)
      ring.append(Outline(inner))
      nodes.append(.shape(SceneShape(ring, fill: band.color)))
    }
    if let edge = style.edge {
      nodes.append(
        .shape(
          SceneShape(Outline(box.insetBy(edge.stroke.width.value / 2)), stroke: edge.stroke)))
    }
    return nodes
  }
}
