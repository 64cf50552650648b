import Geometry

/// The features of a GeoJSON file (RFC 7946).
package struct FeatureCollection: Hashable, Sendable {
  /// A map of what stands beside `type` and `features`: `name`, `licence`, `source`…
  package var members: DocumentNode
  package var features: [GeoFeature]
}

/// A feature of a GeoJSON file.
package struct GeoFeature: Hashable, Sendable {
  /// The `id` of the feature, or of its properties when the feature has none.
  package var id: String?
  /// Nil for `"geometry": null`.
  package var geometry: GeoGeometry?
  /// A map; empty for `"properties": null`.
  package var properties: DocumentNode
  /// Where the feature starts.
  package var location: SourceLocation
  /// Which bytes of the file it takes.
  package var span: Range<Int>
}

/// A shape in longitudes (−180…180) and latitudes (−90…90), in degrees.
package enum GeoGeometry: Hashable, Sendable {
  case point(LonLat)
  case lineString(Polyline)
  case multiLineString([Polyline])
  case polygon(Polygon)
  case multiPolygon(Area)

  /// The name that GeoJSON gives to the kind of shape.
  package var typeName: String {
    switch self {
    case .point: GeometryType.point.rawValue
    case .lineString: GeometryType.lineString.rawValue
    case .multiLineString: GeometryType.multiLineString.rawValue
    case .polygon: GeometryType.polygon.rawValue
    case .multiPolygon: GeometryType.multiPolygon.rawValue
    }
  }
}

/// The kinds of shape that are read.
enum GeometryType: String, CaseIterable {
  case point = "Point"
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
}
