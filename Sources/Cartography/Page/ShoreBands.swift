import Geometry
import Overlay

/// The sea near land, in two steps, as areas that reach under the land.
struct ShoreBands: Sendable {
  var near: Area
  var far: Area

  /// The width of the inner and of the outer band, in millimetres.
  private static let widths = (near: 1.2, far: 1.4)

  /// - Parameters:
  ///   - land: as drawn; its rings may touch themselves.
  ///   - crossings: how often its edges may cross.
  /// - Throws: `OverlayError`.
  init(along land: Area, crossings: Int = Crossings.usualLimit) throws {
    let overlay = try Overlay(crossings: crossings)
    // Growing rounds off what simplifying leaves, crossings included.
    let smooth = land.withoutCrowdedIslets.map { $0.simplified(tolerance: 0.15) ?? $0 }
    near = try overlay.buffer(smooth, distance: Self.widths.near, segments: 4)
    // The outer band grows from the inner one, in which thousands of islets have already become one.
    let calm = try overlay.simplified(near, tolerance: 0.05)
    far = try overlay.buffer(calm, distance: Self.widths.far, segments: 4)
  }
}

extension Area {
  /// An islet smaller than this, in square millimetres, is a point for the band round it.
  private static let islet = 0.12
  /// Of several islets in a square of this side, in millimetres, one stands for all.
  private static let crowd = 0.5

  /// The land with fewer islets where they lie so close together that their bands are one: archipelagos have
  /// thousands.
  fileprivate var withoutCrowdedIslets: Area {
    var taken: Set<Point> = []
    return filter { polygon in
      guard let box = polygon.box, box.area < Self.islet else { return true }
      let square = Point(
        (box.center.x / Self.crowd).rounded(.down), (box.center.y / Self.crowd).rounded(.down))
      return taken.insert(square).inserted
    }
  }
}
