import Foundation

/// A length on the printed page, in millimetres.
package struct Millimetres: Hashable, Sendable, Comparable {
  package var value: Double

  package init(_ value: Double) { self.value = value }

  /// Creates a length from typographic (PostScript) points, 72 to the inch.
  package init(points: Double) { value = points * 25.4 / 72 }

  /// The length in typographic points, 72 to the inch.
  package var points: Double { value * 72 / 25.4 }

  package static func < (a: Millimetres, b: Millimetres) -> Bool { a.value < b.value }

  package static func * (length: Millimetres, factor: Double) -> Millimetres {
    Millimetres(length.value * factor)
  }
}

/// A position on the globe in degrees on the WGS84 ellipsoid.
public struct LonLat: Hashable, Sendable {
  /// The longitude in degrees east of Greenwich, −180…180.
  public var longitude: Double
  /// The latitude in degrees north of the equator, −90…90.
  public var latitude: Double

  package init(_ longitude: Double, _ latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Creates a position in degrees on WGS84. The longitude comes first, as in GeoJSON.
  public init(longitude: Double, latitude: Double) { self.init(longitude, latitude) }

  /// The position as a point with the longitude as `x` and the latitude as `y`, in degrees.
  package var point: Point { Point(longitude, latitude) }

  package init(_ point: Point) { self.init(point.x, point.y) }

  /// The position with longitude and latitude swapped. Nil if the longitude is not a valid
  /// latitude.
  package var exchanged: LonLat? { abs(longitude) <= 90 ? LonLat(latitude, longitude) : nil }
}

extension Double {
  /// The number rounded up to two significant digits, as scales are stated.
  package var roundedUpToTwoDigits: Double {
    let unit = pow(10, (log10(self)).rounded(.down) - 1)
    return (self / unit - 1e-9).rounded(.up) * unit
  }
}
