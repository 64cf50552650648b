import GeoModel
import Geometry

/// The geometry of a site for moving symbols apart: its main symbol and the small ones on its rim.
struct Disc {
  var center: Point
  /// The radius of the main symbol, in millimetres.
  let radius: Double
  /// The weight with which the symbol yields to others. A symbol with the weight 0 never moves.
  let mobility: Double
  /// The offsets of the small symbols from the centre.
  private(set) var rim: [Vector]
  /// The radius of the small symbols, in millimetres.
  private let small: Double

  /// - Parameters:
  ///   - site: the site.
  ///   - mobility: the weight with which the symbol yields to others.
  ///   - badge: the diameter of a small symbol.
  init(_ site: Site, mobility: Double, badge: Millimetres) {
    (center, radius, self.mobility) = (site.center, site.radius.value, mobility)
    (rim, small) = (site.rim(badge: badge), badge.value / 2)
  }

  /// The same disc with the small symbols arranged as on a site.
  func turned(as site: Site, badge: Millimetres) -> Disc {
    var turned = self
    turned.rim = site.rim(badge: badge)
    return turned
  }

  /// The overlap of two discs: the vector between their two closest circles, and the distance that these lack.
  ///
  /// - Parameters:
  ///   - other: the other disc.
  ///   - gap: the required distance between the circles, in millimetres.
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
