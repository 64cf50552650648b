import Geometry
import MapSpec
import Scene

/// Sets panels. They are measured for the plan of the sheet and drawn where the plan puts them.
struct PanelSetter {
  let context: MapContext
  let matter: PanelMatter
  /// The id of the map, which is the prefix of the ids of its panels.
  var prefix: String { context.map.id }

  /// The factors on the distance between lines, from the usual to the smallest that is still easy to read.
  private static let leadings = [1, 0.94, 0.9]

  /// A finished panel, not yet positioned on the page.
  func panel(_ kind: PanelKind, width: Double, leading: Double = 1) throws -> Panel {
    var builder = PanelBuilder(context: context, width: width, leading: leading)
    try kind.panel(matter, context).set(in: &builder)
    return builder.panel(kind)
  }

  /// The panels of a column that have contents. If they do not fit, the distance between lines is reduced
  /// slightly before any panel has to be omitted. Texts in some languages are longer than in others.
  ///
  /// - Parameters:
  ///   - kinds: the kinds of panels from top to bottom.
  ///   - width: the width of the column, in millimetres.
  ///   - height: the height of the column, in millimetres.
  func column(_ kinds: [PanelKind], width: Double, height: Double) throws -> [Panel] {
    var panels: [Panel] = []
    for leading in Self.leadings {
      panels = try column(kinds, width: width, leading: leading)
      if panels.stackedHeight <= height { break }
    }
    return panels
  }

  private func column(
    _ kinds: [PanelKind], width: Double, leading: Double
  ) throws -> [Panel] {
    try kinds.map { try panel($0, width: width, leading: leading) }.filter { $0.height > 0 }
  }

  /// The group of a panel on the page.
  ///
  /// - Parameters:
  ///   - panel: the panel.
  ///   - origin: its top left corner on the page.
  func group(_ panel: Panel, at origin: Vector) -> SceneNode {
    .group(
      SceneGroup(
        id: "\(prefix)-panel-\(panel.kind.rawValue)", title: panel.kind.rawValue,
        role: .panel, nodes: panel.nodes.map { $0.translated(by: origin) }))
  }
}

extension [Panel] {
  /// The smallest gap between two panels of a column, in millimetres.
  static let narrowestGap = 2.0

  /// The total height of the panels stacked from top to bottom, in millimetres.
  var stackedHeight: Double {
    reduce(0) { $0 + $1.height + Self.narrowestGap } - Self.narrowestGap
  }
}
