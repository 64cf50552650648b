import Geometry
import MapSpec
import Scene

/// The strip below the map frame with its panels side by side. Panels without contents are skipped.
struct Footer {
  let setter: PanelSetter
  let box: Box

  /// The height of the highest panel, in millimetres.
  func height() throws -> Double { try panels().panels.map(\.height).max() ?? 0 }

  func nodes() throws -> [SceneNode] {
    let (panels, width) = try panels()
    return panels.enumerated().map { index, panel in
      setter.group(
        panel, at: Vector(box.minX + Double(index) * (width + PageLayout.gutter.value), box.minY))
    }
  }

  /// The panels with contents, and the width of each panel in millimetres.
  private func panels() throws -> (panels: [Panel], width: Double) {
    var kinds = setter.context.map.footer?.panels ?? []
    while true {
      let width =
        (box.width + PageLayout.gutter.value) / Double(max(1, kinds.count))
        - PageLayout.gutter.value
      let panels = try kinds.map { try setter.panel($0, width: width) }
      let telling = panels.filter { $0.height > 0 }
      if telling.count == panels.count { return (panels, width) }
      kinds = telling.map(\.kind)
    }
  }
}
