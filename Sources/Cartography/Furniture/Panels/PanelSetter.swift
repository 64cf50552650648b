import Geometry
import MapSpec
import Scene

/// Sets panels: measures them for the plan of the sheet, and draws them where the plan wants them.
struct PanelSetter {
  let context: MapContext
  let matter: PanelMatter
  /// Id of the map, which stands before those of its panels.
  var prefix: String { context.map.id }

  /// The share of the usual distance of lines that is still easy to read.
  private static let tightLeading = 0.94

  /// A panel with its place still open.
  func panel(_ kind: PanelKind, width: Double, leading: Double = 1) throws -> Panel {
    var builder = PanelBuilder(context: context, width: width, leading: leading)
    try kind.panel(matter, context).set(in: &builder)
    return builder.panel(kind)
  }

  /// The panels of a column that have something to tell. A language that says a little more has its lines a
  /// little closer before it loses a panel.
  ///
  /// - Parameter height: of the column, in millimetres.
  func column(_ kinds: [PanelKind], width: Double, height: Double) throws -> [Panel] {
    let panels = try column(kinds, width: width, leading: 1)
    guard panels.stackedHeight > height else { return panels }
    return try column(kinds, width: width, leading: Self.tightLeading)
  }

  private func column(
    _ kinds: [PanelKind], width: Double, leading: Double
  ) throws -> [Panel] {
    try kinds.map { try panel($0, width: width, leading: leading) }.filter { $0.height > 0 }
  }

  /// A panel as it stands on the page.
  ///
  /// - Parameter origin: its top left corner.
  func group(_ panel: Panel, at origin: Vector) -> SceneNode {
    .group(
      SceneGroup(
        id: "\(prefix)-panel-\(panel.kind.rawValue)", title: panel.kind.rawValue,
        role: .panel, nodes: panel.nodes.map { $0.translated(by: origin) }))
  }
}

extension [Panel] {
  /// The least white between two panels of a column, in millimetres.
  static let narrowestGap = 2.0

  /// The height that the panels need one below the other, in millimetres.
  var stackedHeight: Double {
    reduce(0) { $0 + $1.height + Self.narrowestGap } - Self.narrowestGap
  }
}
