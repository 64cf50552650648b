import Geometry
import MapSpec
import Scene

/// A box inside the map frame. It is measured for the plan and drawn later.
protocol MapInset {
  /// The width and the height, in millimetres.
  func size() throws -> Vector

  /// The drawing of the inset, relative to its own top left corner.
  ///
  /// - Parameter size: the planned size in millimetres, which is at least the size that the inset needs.
  func nodes(size: Vector) throws -> [SceneNode]
}

extension InsetSpec {
  /// The ids of the sources of features that only this inset shows.
  func sources(_ context: MapContext) -> [String] {
    switch self {
    case .locator:
      [context.model.basemap.layers["locator-land"]?.source].compactMap(\.self)
    case .scaleBar, .panels, .zoom, .crowd: []
    }
  }

  /// The inset for this description.
  func inset(_ context: MapContext, _ matter: PanelMatter) throws -> any MapInset {
    switch self {
    case .locator(let locator): try LocatorMap(context: context, spec: locator, map: matter.frame)
    case .scaleBar(let lengthKm):
      ScaleBar(context: context, frame: matter.frame, lengthKm: lengthKm)
    case .panels(let width, let kinds):
      PanelBox(
        setter: PanelSetter(context: context, matter: matter), kinds: kinds, width: width.value)
    case .zoom(let zoom):
      ZoomWindow(context: context, frame: try zoom.frame(of: matter.frame))
    case .crowd: NoInset()
    }
  }
}

/// The inset of a crowd that was not found.
private struct NoInset: MapInset {
  func size() -> Vector { Vector(0, 0) }

  func nodes(size: Vector) -> [SceneNode] { [] }
}

extension DescribedInset {
  /// The top left corner of an inset with a given size at the position that its author prefers.
  func corner(of size: Vector, in frame: Box) -> Point {
    let isLeft = corner == .topLeft || corner == .bottomLeft
    let isTop = corner == .topLeft || corner == .topRight
    return Point(
      isLeft ? frame.minX + offset.dx : frame.maxX - size.dx - offset.dx,
      isTop ? frame.minY + offset.dy : frame.maxY - size.dy - offset.dy)
  }
}
