import Geometry
import MapSpec
import Scene

/// A section of the legend. Each entry has a sample and a text. Short entries are set in two columns if there
/// are many.
struct LegendPanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter
  let section: LegendEntry.Section

  private static let sampleWidth = 11.0
  /// The minimum height of a row in millimetres, which leaves a little room around its sample.
  private func rowHeight(_ sample: LegendEntry.Sample) -> Double {
    switch (section, sample) {
    case (.areas, .area), (.areas, .lines): Self.swatchHeight
    case (.areas, _): 3.2
    default: max(3.8, context.style.symbols.badge.value + 0.2)
    }
  }
  /// The height of a sample in millimetres.
  private static let swatchHeight = 3.5
  /// The gap between a sample and its text, in millimetres.
  private static let gap = 2.5
  /// The smallest number of short entries that are set in two columns.
  private static let manyEntries = 6

  private var title: String {
    switch section {
    case .symbols: context.facts.grantsAll ? "panel.symbols-granted" : "panel.symbols"
    case .units: "panel.units"
    case .areas: "panel.areas"
    }
  }

  /// The numbers of units beside their signs, which the section of units explains.
  var figures: [[String]] {
    guard section == .units else { return [] }
    return matter.bases.filter { context.map.showsUnitSigns(of: $0) }.compactMap(\.countedGarrison)
      .filter(\.hasCountedUnits).map(\.figureSources)
  }

  func set(in builder: inout PanelBuilder) throws {
    let entries = matter.legend.filter { $0.section == section }
    guard !entries.isEmpty else { return }
    let stated = section == .units ? context.credits.heading(.units) : ""
    try builder.heading(try context.text(title) + stated)
    let sorted = entries.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    let half = builder.width / 2
    let room = half - Self.sampleWidth - Self.gap - 2
    let planned = matter.plannedLegend.filter { $0.section == section }
    let areShort = try planned.allSatisfy { try context.shape($0.text, .body).width <= room }
    guard areShort && planned.count >= Self.manyEntries else {
      for entry in sorted { try add(entry, to: &builder) }
      return
    }
    let split = (sorted.count + 1) / 2
    let top = builder.height
    var bottom = top
    for (column, part) in [sorted[..<split], sorted[split...]].enumerated() {
      var narrow = PanelBuilder(context: context, width: half - 2, leading: builder.leading)
      for entry in part { try add(entry, to: &narrow) }
      builder.add(narrow.nodes.map { $0.translated(by: Vector(Double(column) * half, top)) })
      bottom = max(bottom, top + narrow.height)
    }
    builder.space(bottom - builder.height)
  }

  private func add(_ entry: LegendEntry, to builder: inout PanelBuilder) throws {
    let top = builder.height
    try builder.paragraph(entry.text, .body, indent: Self.sampleWidth + Self.gap)
    let text = builder.height - top
    let rowHeight = rowHeight(entry.sample)
    builder.space(max(0, rowHeight - text) + 0.6)
    let middle = top + min(text, rowHeight) / 2
    let box = Box(
      x: 0, y: middle - Self.swatchHeight / 2, width: Self.sampleWidth, height: Self.swatchHeight)
    builder.add([
      .group(
        SceneGroup(
          id: "\(context.map.id)-legend-\(entry.sign.replacing(".", with: "-"))",
          title: entry.text, role: .sign, data: ["explains": entry.sign],
          nodes: nodes(entry.sample, in: box)))
    ])
  }

  private func nodes(_ sample: LegendEntry.Sample, in box: Box) -> [SceneNode] {
    switch sample {
    case .area(let style, let grounds): return swatch(style, on: grounds, in: box)
    case .lines(let styles):
      let height = box.height / Double(styles.count)
      return styles.enumerated().flatMap { row, style in
        nodes(
          .line(style),
          in: Box(
            x: box.minX, y: box.minY + Double(row) * height, width: box.width, height: height))
      }
    case .line(let style):
      let line = Polyline([Point(box.minX, box.center.y), Point(box.maxX, box.center.y)])
      var nodes: [SceneNode] = [.shape(SceneShape(Outline(line), stroke: style.stroke))]
      if let tooth = style.tooth {
        let teeth = tooth.teeth(along: line, onLeft: true)
        nodes.append(.shape(SceneShape(Outline(teeth), stroke: style.stroke)))
      }
      return nodes
    case .symbol(let nodes):
      return nodes.map { $0.translated(by: box.center - Point(0, 0)) }
    }
  }

  /// The most grounds that a sample shows side by side.
  private static let mostGrounds = 3

  private func swatch(_ style: AreaStyle, on grounds: [PowerGround], in box: Box) -> [SceneNode] {
    let grounds = grounds.prefix(Self.mostGrounds)
    let width = box.width / Double(max(1, grounds.count))
    var nodes = grounds.enumerated().flatMap { number, ground -> [SceneNode] in
      let part = Box(
        x: box.minX + Double(number) * width, y: box.minY, width: width, height: box.height)
      let land = ground.holder.filling([Polygon(part)])
      guard let stripes = style.stripes, let other = ground.other else { return land }
      let bars = part.bars(
        angle: stripes.angle, spacing: stripes.spacing.value, width: stripes.width.value)
      return land + other.filling(bars.compactMap { $0.clipped(to: part) })
    }
    nodes += style.filling([Polygon(box)])
    if let band = style.band {
      let inner = box.shrunk(by: min(band.width.value, box.height / 3))
      var ring = Outline(box)
      ring.append(Outline(inner))
      nodes.append(.shape(SceneShape(ring, fill: band.color)))
    }
    if let edge = style.edge {
      nodes.append(
        .shape(
          SceneShape(Outline(box.shrunk(by: edge.stroke.width.value / 2)), stroke: edge.stroke)))
    }
    return nodes
  }
}
