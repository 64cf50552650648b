import Geometry
import Overlay

/// Two bands of sea near the land, as areas that extend under the land.
struct ShoreBands: Sendable {
  var near: Area
  var far: Area

  /// The widths of the inner and the outer band, in millimetres.
  private static let widths = (near: 1.2, far: 1.4)

  /// Computes the bands.
  ///
  /// - Parameters:
  ///   - land: the land as drawn. Its rings may touch themselves.
  ///   - crossings: the largest number of times that its edges may cross.
  /// - Throws: `OverlayError`.
  init(along land: Area, crossings: Int = Crossings.usualLimit) throws {
    let overlay = try Overlay(crossings: crossings)
    // The simplified rings may cross themselves. The buffer removes such crossings.
    let smooth = land.withoutCrowdedIslets.map { $0.simplified(tolerance: 0.15) ?? $0 }
    near = try overlay.buffer(smooth, distance: Self.widths.near, segments: 4)
    // The outer band is a buffer around the inner one, which has already merged thousands of islets.
    let calm = try overlay.simplified(near, tolerance: 0.05)
    far = try overlay.buffer(calm, distance: Self.widths.far, segments: 4)
  }
}

extension Area {
  /// An islet smaller than this, in square millimetres, looks like a point to the band around it.
  private static let islet = 0.12
  /// The side length of a grid cell, in millimetres. One islet represents all islets in the same cell.
  private static let crowd = 0.5

  /// The land with fewer islets where they are so close together that their bands merge. An archipelago may
  /// have thousands of islets.
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
