/// A length on the printed page.
package struct Millimetres: Hashable, Sendable, Comparable {
  package var value: Double

  package init(_ value: Double) { self.value = value }

  /// A length given in typographic (PostScript) points, 72 to the inch.
  package init(points: Double) { value = points * 25.4 / 72 }

  /// The length in typographic points, 72 to the inch.
  package var points: Double { value * 72 / 25.4 }

  package static func < (a: Millimetres, b: Millimetres) -> Bool { a.value < b.value }

  package static func * (length: Millimetres, factor: Double) -> Millimetres {
    Millimetres(length.value * factor)
  }
}

/// A position on the globe, in degrees: longitude east of Greenwich (−180…180) and latitude north of
/// the equator (−90…90), on the WGS84 ellipsoid.
public struct LonLat: Hashable, Sendable {
  /// Degrees east of Greenwich, −180…180.
  public var longitude: Double
  /// Degrees north of the equator, −90…90.
  public var latitude: Double

  package init(_ longitude: Double, _ latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// A position in degrees on WGS84, the longitude first as in GeoJSON.
  public init(longitude: Double, latitude: Double) { self.init(longitude, latitude) }

  /// The same two numbers as a point of the plane, longitude as `x` and latitude as `y`.
  package var point: Point { Point(longitude, latitude) }

  package init(_ point: Point) { self.init(point.x, point.y) }

  /// The position with its two numbers exchanged; nil where they are none then.
  package var exchanged: LonLat? { abs(longitude) <= 90 ? LonLat(latitude, longitude) : nil }
}
