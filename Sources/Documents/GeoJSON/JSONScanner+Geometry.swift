import Geometry

extension JSONScanner {
  /// A geometry or null.
  mutating func geometry() throws(Diagnostic) -> GeoGeometry? {
    if peek() == UInt8(ascii: "n") {
      _ = try value()
      return nil
    }
    let start = location()
    guard peek() == UInt8(ascii: "{") else { throw unexpected("expected a geometry or null") }
    var type: GeometryType?
    var shape: GeoGeometry?
    var postponed: Int?
    try object { (scanner, key, place) throws(Diagnostic) in
      switch key {
      case "type":
        let name = try scanner.typeName(GeometryType.allCases.map(\.rawValue))
        type = GeometryType(rawValue: name)
      case "coordinates":
        if let type {
          shape = try scanner.coordinates(of: type)
        } else {
          postponed = scanner.position
          try scanner.skipValue()
        }
      case "bbox": try scanner.skipValue()
      default:
        throw Diagnostic(
          "unknown key '\(key)' in a geometry", at: place, hint: "allowed are type, coordinates")
      }
    }
    guard let type else { throw Diagnostic("the geometry has no \"type\"", at: start) }
    if let postponed {
      let end = position
      position = postponed
      shape = try coordinates(of: type)
      position = end
    }
    guard let shape else { throw Diagnostic("the geometry has no \"coordinates\"", at: start) }
    return shape
  }

  private mutating func coordinates(of type: GeometryType) throws(Diagnostic) -> GeoGeometry {
    switch type {
    case .point: return .point(LonLat(try coordinate()))
    case .lineString: return .lineString(try line())
    case .polygon: return .polygon(try polygon())
    case .multiLineString:
      var lines: [Polyline] = []
      try array { (scanner) throws(Diagnostic) in lines.append(try scanner.line()) }
      return .multiLineString(lines)
    case .multiPolygon:
      var polygons: Area = []
      try array { (scanner) throws(Diagnostic) in polygons.append(try scanner.polygon()) }
      return .multiPolygon(polygons)
    }
  }

  private mutating func line() throws(Diagnostic) -> Polyline {
    let start = location()
    let points = try chain()
    guard points.count >= 2 else {
      throw Diagnostic(
        "a line needs at least 2 positions, and this one has \(points.count)", at: start)
    }
    return Polyline(points)
  }

  private mutating func polygon() throws(Diagnostic) -> Polygon {
    let start = location()
    var rings: [Ring] = []
    try array { (scanner) throws(Diagnostic) in rings.append(try scanner.ring()) }
    guard let outer = rings.first else { throw Diagnostic("a polygon needs a ring", at: start) }
    return Polygon(outer, holes: Array(rings.dropFirst()))
  }

  private mutating func ring() throws(Diagnostic) -> Ring {
    let start = location()
    let points = try chain()
    guard points.count >= 4 else {
      throw Diagnostic(
        "a ring needs at least 4 positions, the last like the first, and this one has "
          + "\(points.count)", at: start)
    }
    guard let first = points.first, let last = points.last, first == last else {
      throw Diagnostic(
        "the ring is not closed", at: start, hint: "repeat its first position at its end")
    }
    return Ring(points)
  }

  private mutating func chain() throws(Diagnostic) -> [Point] {
    var points: [Point] = []
    guard take(UInt8(ascii: "[")) else { throw unexpected("expected an array of positions") }
    if take(UInt8(ascii: "]")) { return points }
    repeat { points.append(try coordinate()) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "',' or ']'")
    return points
  }

  /// A position: longitude, latitude and perhaps a height, which is passed over.
  private mutating func coordinate() throws(Diagnostic) -> Point {
    guard take(UInt8(ascii: "[")) else {
      throw unexpected("expected a position [longitude, latitude]")
    }
    let start = position - 1
    let longitude = try number()
    guard take(UInt8(ascii: ",")) else {
      throw unexpected("expected ',' and a latitude in a position [longitude, latitude]")
    }
    let latitude = try number()
    if take(UInt8(ascii: ",")) { _ = try number() }
    try expect(UInt8(ascii: "]"), "']' after a position")
    guard longitude >= -180, longitude <= 180, latitude >= -90, latitude <= 90 else {
      throw Diagnostic(
        "the position \(longitude.plain), \(latitude.plain) lies outside the globe: longitudes run "
          + "from -180 to 180, latitudes from -90 to 90", at: lines.location(of: start),
        hint: abs(longitude) <= 90 && abs(latitude) <= 180
          ? "the longitude comes first" : "write degrees on WGS84")
    }
    return Point(longitude, latitude)
  }
}
