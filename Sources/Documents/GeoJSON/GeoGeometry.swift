import Geometry

/// A shape in longitudes (−180…180) and latitudes (−90…90), in degrees. Rings are closed, outer ones run
/// counter-clockwise and holes clockwise.
package enum GeoGeometry: Hashable, Sendable {
  case point(LonLat)
  case multiPoint([LonLat])
  case lineString(Polyline)
  case multiLineString([Polyline])
  case polygon(Polygon)
  case multiPolygon(Area)
  /// Shapes of several kinds; none of them is a collection.
  case collection([GeoGeometry])

  /// The name that GeoJSON gives to the kind of shape.
  package var typeName: String {
    switch self {
    case .point: GeometryType.point.rawValue
    case .multiPoint: GeometryType.multiPoint.rawValue
    case .lineString: GeometryType.lineString.rawValue
    case .multiLineString: GeometryType.multiLineString.rawValue
    case .polygon: GeometryType.polygon.rawValue
    case .multiPolygon: GeometryType.multiPolygon.rawValue
    case .collection: GeometryType.collection.rawValue
    }
  }

  /// The shape in its plainest form: a multiple of one is that one, a collection of lines a multiple line.
  package var simplest: GeoGeometry {
    switch self {
    case .multiPoint(let points) where points.count == 1: .point(points[0])
    case .multiLineString(let lines) where lines.count == 1: .lineString(lines[0])
    case .multiPolygon(let area) where area.count == 1: .polygon(area[0])
    case .collection(let shapes): Self.joined(shapes)?.simplest ?? self
    default: self
    }
  }

  /// Shapes of one kind as one; nil when they are of several.
  private static func joined(_ shapes: [GeoGeometry]) -> GeoGeometry? {
    let (points, lines, areas) = (
      shapes.compactMap(\.points), shapes.compactMap(\.lines), shapes.compactMap(\.area)
    )
    if points.count == shapes.count { return .multiPoint(points.flatMap(\.self)) }
    if lines.count == shapes.count { return .multiLineString(lines.flatMap(\.self)) }
    if areas.count == shapes.count { return .multiPolygon(areas.flatMap(\.self)) }
    return nil
  }

  /// The positions of a point or of several; nil for anything else.
  package var points: [LonLat]? {
    switch self {
    case .point(let point): [point]
    case .multiPoint(let points): points
    default: nil
    }
  }

  /// The lines of a line or of several; nil for anything else.
  package var lines: [Polyline]? {
    switch self {
    case .lineString(let line): [line]
    case .multiLineString(let lines): lines
    default: nil
    }
  }

  /// The polygons of an area; nil for anything else.
  package var area: Area? {
    switch self {
    case .polygon(let polygon): [polygon]
    case .multiPolygon(let area): area
    default: nil
    }
  }
}

/// The kinds of shape that RFC 7946 knows.
enum GeometryType: String, CaseIterable {
  case point = "Point"
  case multiPoint = "MultiPoint"
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
  case collection = "GeometryCollection"

  static let names = allCases.map(\.rawValue)
}
