import GeoModel
import Geometry
import MapSpec
import Scene

/// Fills the column with its panels and spreads them over its height.
struct ColumnComposer {
  let context: MapContext
  let layout: PageLayout
  let sites: [Site]

  /// The most white between two panels, in millimetres.
  private static let widestGap = 9.0
  private static let narrowestGap = 2.2

  /// The panels in their places.
  ///
  /// - Throws: ``CartographyError/columnTooFull(needed:available:)`` when they do not fit.
  func column(for plate: Plate) throws -> [SceneNode] {
    guard let spec = context.map.column, let box = layout.column else { return [] }
    let panels = try spec.panels.compactMap { try panel($0, plate, width: box.width) }
      .filter { $0.height > 0 }
    let filled = panels.reduce(0) { $0 + $1.height }
    let gaps = Double(max(1, panels.count - 1))
    let gap = min(Self.widestGap, (box.height - filled) / gaps)
    guard gap >= Self.narrowestGap else {
      throw CartographyError.columnTooFull(
        needed: filled + gaps * Self.narrowestGap, available: box.height)
    }
    var y = box.minY
    return panels.enumerated().map { index, panel in
      // The last panel, usually the credits, stands at the foot of the column.
      if index == panels.count - 1 { y = box.maxY - panel.height }
      defer { y += panel.height + gap }
      return .group(
        SceneGroup(
          id: "\(context.map.id)-panel-\(panel.kind.rawValue)", title: panel.kind.rawValue,
          role: .panel, nodes: panel.nodes.map { $0.translated(by: Vector(box.minX, y)) }))
    }
  }

  private func panel(_ kind: PanelKind, _ plate: Plate, width: Double) throws -> Panel? {
    var builder = PanelBuilder(context: context, width: width)
    switch kind {
    case .title: try addTitle(to: &builder)
    case .strength: try addStrength(to: &builder)
    case .symbols:
      try addLegend(plate.legend.filter { $0.section == .symbols }, "panel.symbols", to: &builder)
    case .areas:
      try addLegend(plate.legend.filter { $0.section == .areas }, "panel.areas", to: &builder)
    case .negotiation: try addNegotiation(to: &builder)
    case .chronology: try addChronology(to: &builder)
    case .notes: try addNotes(plate, to: &builder)
    case .credits: try builder.paragraph(try Credits(context: context).line(plate), .small)
    }
    return builder.panel(kind)
  }

  /// The treaties that the map is about.
  var treaties: [Treaty] { context.model.treaties.filter { context.map.treaties.contains($0.id) } }

  /// The garrisons with a stated strength that the map shows.
  var strengths: [Int] { sites.compactMap { $0.garrison?.men } }
}
