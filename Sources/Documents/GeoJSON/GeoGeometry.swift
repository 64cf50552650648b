import Geometry

/// A shape in degrees: longitudes −180…180, latitudes −90…90. Rings are closed. Outer rings run
/// counter-clockwise and holes clockwise.
package enum GeoGeometry: Hashable, Sendable {
  case point(LonLat)
  case multiPoint([LonLat])
  case lineString(Polyline)
  case multiLineString([Polyline])
  case polygon(Polygon)
  case multiPolygon(Area)
  /// Shapes of several kinds. Collections are not nested.
  case collection([GeoGeometry])

  /// The GeoJSON name for the kind of shape.
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

  /// The shape in its simplest form. A multi-geometry with one part becomes that part, and a
  /// collection of lines becomes a `multiLineString`.
  package var simplest: GeoGeometry {
    switch self {
    case .multiPoint(let points) where points.count == 1: .point(points[0])
    case .multiLineString(let lines) where lines.count == 1: .lineString(lines[0])
    case .multiPolygon(let area) where area.count == 1: .polygon(area[0])
    case .collection(let shapes): Self.joined(shapes)?.simplest ?? self
    default: self
    }
  }

  /// Joins shapes of one kind to one shape. Nil if they are of several kinds.
  private static func joined(_ shapes: [GeoGeometry]) -> GeoGeometry? {
    let (points, lines, areas) = (
      shapes.compactMap(\.points), shapes.compactMap(\.lines), shapes.compactMap(\.area)
    )
    if points.count == shapes.count { return .multiPoint(points.flatMap(\.self)) }
    if lines.count == shapes.count { return .multiLineString(lines.flatMap(\.self)) }
    if areas.count == shapes.count { return .multiPolygon(areas.flatMap(\.self)) }
    return nil
  }

  /// The same shape with other positions.
  ///
  /// - Parameter convert: Converts the points of a line, ring or list of positions.
  package func converted(_ convert: ([Point]) throws -> [Point]) throws -> GeoGeometry {
    func line(_ line: Polyline) throws -> Polyline { Polyline(try convert(line.points)) }
    func polygon(_ polygon: Polygon) throws -> Polygon {
      Polygon(
        Ring(try convert(polygon.outer.points)),
        holes: try polygon.holes.map { Ring(try convert($0.points)) })
    }
    return switch self {
    case .point(let point): .point(LonLat(try convert([point.point])[0]))
    case .multiPoint(let points): .multiPoint(try convert(points.map(\.point)).map { LonLat($0) })
    case .lineString(let only): .lineString(try line(only))
    case .multiLineString(let lines): .multiLineString(try lines.map(line))
    case .polygon(let only): .polygon(try polygon(only))
    case .multiPolygon(let area): .multiPolygon(try area.map(polygon))
    case .collection(let shapes): .collection(try shapes.map { try $0.converted(convert) })
    }
  }

  /// The positions of a point or multi-point. Nil for any other shape.
  package var points: [LonLat]? {
    switch self {
    case .point(let point): [point]
    case .multiPoint(let points): points
    default: nil
    }
  }

  /// The lines of a line or multi-line. Nil for any other shape.
  package var lines: [Polyline]? {
    switch self {
    case .lineString(let line): [line]
    case .multiLineString(let lines): lines
    default: nil
    }
  }

  /// The polygons of a polygon or multi-polygon. Nil for any other shape.
  package var area: Area? {
    switch self {
    case .polygon(let polygon): [polygon]
    case .multiPolygon(let area): area
    default: nil
    }
  }
}

/// The kinds of shape that RFC 7946 defines.
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
