import Geometry

extension GeoGeometry {
  /// The same shape with longitudes from −180° to 180°. It is cut at the antimeridian, and the
  /// parts beyond are moved by 360° (RFC 7946, 3.1.9).
  var cutAtAntimeridian: GeoGeometry {
    switch self {
    case .point(let point): .point(point.turnedBack)
    case .multiPoint(let points): .multiPoint(points.map(\.turnedBack))
    case .lineString, .multiLineString:
      GeoGeometry.multiLineString((lines ?? []).flatMap(Self.cut)).simplest
    case .polygon, .multiPolygon:
      GeoGeometry.multiPolygon((area ?? []).flatMap(Self.cut)).simplest
    case .collection(let shapes): .collection(shapes.map(\.cutAtAntimeridian))
    }
  }

  private static func cut(_ line: Polyline) -> [Polyline] {
    [-360.0, 0, 360].flatMap { turn in
      line.clipped(to: Box(minX: turn - 180, minY: -90, maxX: turn + 180, maxY: 90))
        .map { $0.turned(by: -turn) }
    }
  }

  private static func cut(_ polygon: Polygon) -> Area {
    let (west, rest) = polygon.cut(atX: -180)
    let parts = rest.map { $0.cut(atX: 180) }
    return west.map { $0.turned(by: 360) } + parts.flatMap(\.below)
      + parts.flatMap(\.above).map { $0.turned(by: -360) }
  }
}

extension LonLat {
  fileprivate var turnedBack: LonLat {
    LonLat(
      longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude, latitude)
  }
}
