import Geometry
import Scene

/// The column beside the map frame. Its panels are distributed over the whole height.
struct Column {
  let setter: PanelSetter
  let box: Box

  /// The largest gap between two panels, in millimetres.
  private static let widestGap = 9.0

  func nodes() throws -> [SceneNode] {
    let panels = try setter.column(
      setter.context.map.column?.panels ?? [], width: box.width, height: box.height)
    let spare = box.height - panels.reduce(0) { $0 + $1.height }
    let gap = min(Self.widestGap, spare / Double(max(1, panels.count - 1)))
    var y = box.minY
    return panels.map { panel in
      defer { y += panel.height + gap }
      return setter.group(panel, at: Vector(box.minX, y))
    }
  }
}
