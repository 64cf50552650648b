import Geometry
import MapSpec
import Scene

/// A box within the map frame: measured for the plan, then drawn.
protocol MapInset {
  /// Width and height, in millimetres.
  func size() throws -> Vector

  /// The inset from its own top left corner.
  ///
  /// - Parameter size: what was planned for it: at least what it needs.
  func nodes(size: Vector) throws -> [SceneNode]
}

extension InsetSpec {
  /// Ids of the sources of what it alone shows.
  func sources(_ context: MapContext) -> [String] {
    switch self {
    case .locator:
      [context.model.basemap.layers["locator-land"]?.source].compactMap(\.self)
    case .scaleBar, .panels, .zoom: []
    }
  }

  /// The inset that it describes.
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
    }
  }
}

extension DescribedInset {
  /// Where the top left corner of an inset of some size lies when it stands where its author wants it.
  func corner(of size: Vector, in frame: Box) -> Point {
    let isLeft = corner == .topLeft || corner == .bottomLeft
    let isTop = corner == .topLeft || corner == .topRight
    return Point(
      isLeft ? frame.minX + offset.dx : frame.maxX - size.dx - offset.dx,
      isTop ? frame.minY + offset.dy : frame.maxY - size.dy - offset.dy)
  }
}
