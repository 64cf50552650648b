import Geometry
import Labeling
import MapSpec
import Scene

/// Draws the small boxes in the corners of the map frame and keeps names off them.
struct InsetComposer {
  let context: MapContext

  func insets(on plate: inout Plate) throws -> [SceneGroup] {
    try context.map.insets.map { spec in
      let drawing =
        switch spec.kind {
        case .locator: try Locator(context: context, spec: spec).drawing()
        case .scaleBar: try ScaleBar(context: context, spec: spec).drawing()
        }
      let origin = corner(spec.corner, size: drawing.size)
      plate.obstacles.append(
        .panel(Box(x: origin.dx, y: origin.dy, width: drawing.size.dx, height: drawing.size.dy)))
      for source in drawing.sources { plate.cite(source: source) }
      return SceneGroup(
        id: "\(context.map.id)-inset-\(spec.kind.rawValue)", title: spec.kind.rawValue,
        role: .panel,
        nodes: drawing.nodes.map { $0.translated(by: origin) })
    }
  }

  private func corner(_ corner: InsetSpec.Corner, size: Vector) -> Vector {
    let box = context.frame.box
    let isLeft = corner == .topLeft || corner == .bottomLeft
    let isTop = corner == .topLeft || corner == .topRight
    return Vector(isLeft ? box.minX : box.maxX - size.dx, isTop ? box.minY : box.maxY - size.dy)
  }
}

/// An inset drawn from its own top left corner.
struct InsetDrawing {
  var nodes: [SceneNode]
  var size: Vector
  /// Ids of the sources of what it shows.
  var sources: [String] = []
}
