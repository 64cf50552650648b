import Geometry
import MapSpec
import Overlay

/// The sea near land, in two steps, as areas that reach under the land.
struct ShoreBands: Sendable {
  var near: Area
  var far: Area

  /// The width of the inner and of the outer band, in millimetres.
  private static let widths = (near: 1.2, far: 1.4)

  /// - Parameter land: as drawn; its rings may touch themselves.
  /// - Throws: `OverlayError`.
  init(along land: Area) throws {
    let overlay = try Overlay()
    // Growing rounds off what simplifying leaves, crossings included.
    let smooth = land.map { $0.simplified(tolerance: 0.15) ?? $0 }
    near = try overlay.buffer(smooth, distance: Self.widths.near, segments: 4)
    // The outer band grows from the inner one, in which thousands of islets have already become one.
    let calm = try overlay.simplified(near, tolerance: 0.05)
    far = try overlay.buffer(calm, distance: Self.widths.far, segments: 4)
  }
}

extension MapDescription {
  /// Whether the map has a sea, in which the bands differ from the open water.
  func showsShoreBands(in style: Style) -> Bool {
    layers.contains { $0.kind == .sea }
      && [ColorRole.farShore, .nearShore].contains { style.color($0) != style.color(.sea) }
  }
}
