import GeoModel
import Geometry

/// What moving symbols apart asks of a site: its main symbol, and the small ones on its rim.
struct Disc {
  var center: Point
  /// In millimetres.
  let radius: Double
  /// How readily it gives way; 0 stays where it is.
  let mobility: Double
  /// The way from the centre to each of the small symbols.
  private(set) var rim: [Vector]
  /// The radius of the small symbols.
  private let small: Double

  /// - Parameter badge: the diameter of a small symbol.
  init(_ site: Site, mobility: Double, badge: Millimetres) {
    (center, radius, self.mobility) = (site.center, site.radius.value, mobility)
    (rim, small) = (site.rim(badge: badge), badge.value / 2)
  }

  /// The same place with the small symbols as they are on the site.
  func turned(as site: Site, badge: Millimetres) -> Disc {
    var turned = self
    turned.rim = site.rim(badge: badge)
    return turned
  }

  /// How much two are too near to each other, and the way from one to the other where they are nearest.
  ///
  /// - Parameter gap: the white that belongs between them.
  func overlap(_ other: Disc, gap: Double) -> (along: Vector, missing: Double) {
    var worst = (along: Vector(0, 0), missing: -Double.infinity)
    forEachCircle { first, radius in
      other.forEachCircle { second, otherRadius in
        let along = second - first
        let missing = radius + otherRadius + gap - along.length
        if missing > worst.missing { worst = (along, missing) }
      }
    }
    return worst
  }

  private func forEachCircle(_ body: (Point, Double) -> Void) {
    body(center, radius)
    for way in rim { body(center + way, small) }
  }
}
