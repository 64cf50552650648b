import Documents
import GeoModel
import Geometry
import MapSpec
import Scene

/// Sets the panels of the column, the footer and the boxes within the map frame.
struct PanelComposer {
  let context: MapContext
  let sites: [Site]

  /// The most white between two panels, in millimetres.
  private static let widestGap = 9.0
  private static let narrowestGap = 2.0
  /// The share of the usual distance of lines that is still easy to read.
  private static let tightLeading = 0.94

  /// The panels of the column, spread over its height.
  ///
  /// - Throws: ``Replanning`` when they do not fit, or ``CartographyError/columnTooFull(needed:available:)``
  ///   when nothing more can be left out.
  func column(in box: Box?, _ plate: Plate) throws -> [SceneNode] {
    guard let spec = context.map.column, let box else { return [] }
    var panels = try panels(spec.panels, plate, width: box.width)
    // A language that says a little more has its lines a little closer before it loses a panel.
    if Self.least(panels) > box.height {
      panels = try self.panels(spec.panels, plate, width: box.width, leading: Self.tightLeading)
    }
    let dropped = dispensable(of: panels, height: box.height)
    guard dropped.isEmpty else { throw Replanning.without(dropped) }
    let spare = box.height - panels.reduce(0) { $0 + $1.height }
    let gap = min(Self.widestGap, spare / Double(max(1, panels.count - 1)))
    guard gap >= Self.narrowestGap else {
      throw CartographyError.columnTooFull(
        needed: Self.least(panels) * context.frame.enlargement,
        available: box.height * context.frame.enlargement)
    }
    var y = box.minY
    return panels.map { panel in
      defer { y += panel.height + gap }
      return group(panel, at: Vector(box.minX, y))
    }
  }

  private func panels(
    _ kinds: [PanelKind], _ plate: Plate, width: Double, leading: Double = 1
  ) throws -> [Panel] {
    try kinds.compactMap { try panel($0, plate, width: width, leading: leading) }
      .filter { $0.height > 0 }
  }

  /// The height that panels need one below the other.
  private static func least(_ panels: [Panel]) -> Double {
    panels.reduce(0) { $0 + $1.height + narrowestGap } - narrowestGap
  }

  /// Which panels must go so that the others fit: the most dispensable ones, as few as possible.
  private func dispensable(of panels: [Panel], height: Double) -> [PanelKind] {
    var kept = panels
    var dropped: [Panel] = []
    // Without a disc on the map there is no scale of discs to explain.
    let order = PanelKind.dispensable + (strengths.isEmpty ? [.strength] : [])
    for kind in order where Self.least(kept) > height {
      dropped += kept.filter { $0.kind == kind }
      kept.removeAll { $0.kind == kind }
    }
    for panel in dropped.reversed() where Self.least(kept + [panel]) <= height {
      kept.append(panel)
      dropped.removeAll { $0.kind == panel.kind }
    }
    return dropped.map(\.kind)
  }

  /// The panels of the footer, side by side.
  ///
  /// - Throws: ``Replanning`` when one is too high, or ``CartographyError/columnTooFull(needed:available:)``
  ///   when it would take more than a third of the page.
  func footer(in box: Box?, _ plate: Plate) throws -> [SceneNode] {
    guard let spec = context.map.footer, let box, !spec.panels.isEmpty else { return [] }
    let gutter = PageLayout.gutter
    let width = (box.width + gutter) / Double(spec.panels.count) - gutter
    return try spec.panels.enumerated().compactMap { index, kind in
      guard let panel = try panel(kind, plate, width: width) else { return nil }
      guard panel.height <= box.height + 0.01 else {
        if panel.height < context.map.page.height.value / 3 {
          throw Replanning.footer(height: panel.height)
        }
        throw CartographyError.columnTooFull(
          needed: panel.height * context.frame.enlargement,
          available: box.height * context.frame.enlargement)
      }
      return group(panel, at: Vector(box.minX + Double(index) * (width + gutter), box.minY))
    }
  }

  /// Panels one below the other on paper of their own.
  func box(_ kinds: [PanelKind], width: Double, _ plate: Plate) throws -> InsetDrawing {
    let pad = 3.0
    var y = pad
    var nodes: [SceneNode] = []
    for kind in kinds {
      guard let panel = try panel(kind, plate, width: width - 2 * pad) else { continue }
      nodes.append(group(panel, at: Vector(pad, y)))
      y += panel.height + pad
    }
    let paper = SceneShape(
      Outline(Box(x: 0, y: 0, width: width, height: y)), fill: context.style.color(.panel),
      stroke: context.style.line(.inset).stroke)
    return InsetDrawing(nodes: [.shape(paper)] + nodes, size: Vector(width, y))
  }

  private func group(_ panel: Panel, at origin: Vector) -> SceneNode {
    .group(
      SceneGroup(
        id: "\(context.prefix)-panel-\(panel.kind.rawValue)", title: panel.kind.rawValue,
        role: .panel, nodes: panel.nodes.map { $0.translated(by: origin) }))
  }

  private func panel(
    _ kind: PanelKind, _ plate: Plate, width: Double, leading: Double = 1
  ) throws -> Panel? {
    var builder = PanelBuilder(context: context, width: width, leading: leading)
    switch kind {
    case .title: try addTitle(to: &builder)
    case .strength: try addStrength(to: &builder)
    case .symbols:
      try addLegend(plate.legend.filter { $0.section == .symbols }, "panel.symbols", to: &builder)
    case .units:
      try addLegend(plate.legend.filter { $0.section == .units }, "panel.units", to: &builder)
    case .areas:
      try addLegend(plate.legend.filter { $0.section == .areas }, "panel.areas", to: &builder)
    case .negotiation: try addNegotiation(to: &builder)
    case .chronology: try addChronology(plate, to: &builder)
    case .milestones: try addChronology(plate, milestonesOnly: true, to: &builder)
    case .treaties: try addTreaties(to: &builder)
    case .incidents: try addIncidents(to: &builder)
    case .notes: try addNotes(plate, to: &builder)
    case .credits: try builder.paragraph(try Credits(context: context).line(plate), .small)
    }
    return builder.panel(kind)
  }

  /// The width of a column of days, in millimetres.
  func dateColumn(_ dates: [CalendarDate]) throws -> Double {
    let widths = try dates.map {
      try context.shape(context.texts.date($0, short: true), .small).width
    }
    return (widths.max() ?? 0) + 2.5
  }

  var treaties: [Treaty] { context.treaties }

  /// The garrisons with a stated strength that the map shows.
  var strengths: [Int] { sites.compactMap { $0.garrison?.men } }
}
