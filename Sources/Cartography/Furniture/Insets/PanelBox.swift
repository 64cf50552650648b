import Geometry
import MapSpec
import Scene

/// Panels stacked from top to bottom on a background of their own.
struct PanelBox: MapInset {
  let setter: PanelSetter
  let kinds: [PanelKind]
  /// The width of the box, in millimetres.
  let width: Double

  /// The padding around the panels, in millimetres.
  private static let pad = 3.0

  /// The size of the box, which is zero if none of its panels has contents.
  func size() throws -> Vector {
    let panels = try panels()
    return panels.isEmpty
      ? Vector(0, 0) : Vector(width, panels.reduce(Self.pad) { $0 + $1.height + Self.pad })
  }

  func nodes(size: Vector) throws -> [SceneNode] {
    let panels = try panels()
    if panels.isEmpty { return [] }
    let style = setter.context.style
    var y = Self.pad
    let paper = SceneShape(
      Outline(Box(x: 0, y: 0, width: size.dx, height: size.dy)), fill: style.color(.panel),
      stroke: style.line(.inset).stroke)
    return [.shape(paper)]
      + panels.map { panel in
        defer { y += panel.height + Self.pad }
        return setter.group(panel, at: Vector(Self.pad, y))
      }
  }

  private func panels() throws -> [Panel] {
    try kinds.map { try setter.panel($0, width: width - 2 * Self.pad) }.filter { $0.height > 0 }
  }
}
