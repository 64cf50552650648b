import Geometry

/// Reads the positions of lines and rings, one chain after the other, into the same memory.
struct PositionChain {
  /// The points of the last chain, in degrees.
  private(set) var points: [Point] = []
  /// Whether the current shape has longitudes beyond 180 degrees.
  private(set) var goesBeyond = false

  /// Whether positions are those of a plane, so that any number is allowed.
  private let isPlane: Bool

  init(isPlane: Bool = false) { self.isPlane = isPlane }

  /// Starts a shape, which can consist of many chains.
  mutating func beginShape() { goesBeyond = false }

  /// Reads the positions of a line or ring. A position that equals the one before is left out.
  ///
  /// - Parameters:
  ///   - scanner: The scanner, at the array of positions.
  ///   - notes: Receives the repairs.
  /// - Returns: The number of positions, including those that were left out.
  /// - Throws: An error for a faulty position, or if there are more positions than allowed.
  mutating func read(_ scanner: inout JSONScanner, _ notes: inout RepairNotes) throws(Diagnostic)
    -> Int
  {
    guard scanner.take(UInt8(ascii: "[")) else {
      throw scanner.unexpected("expected an array of positions")
    }
    points.removeAll(keepingCapacity: true)
    if scanner.take(UInt8(ascii: "]")) { return 0 }
    let room = scanner.tally.remainingVertices
    var last = Point(.nan, .nan)
    var count = 0
    repeat {
      let point = try position(&scanner, &notes)
      count += 1
      if point.x == last.x, point.y == last.y {
        notes.add(.repeated, at: scanner.offset)
      } else {
        if abs(point.x - last.x) > 180, !isPlane, isLongWay(from: last, to: point) {
          notes.add(.longWay, at: scanner.offset)
        }
        points.append(point)
        last = point
      }
      guard count <= room else { break }
    } while scanner.take(UInt8(ascii: ","))
    try scanner.add(vertices: count)
    try scanner.expect(UInt8(ascii: "]"), "',' or ']'")
    return count
  }

  /// Reads a position: longitude, latitude and optionally a height, which is ignored.
  @inline(__always)
  mutating func position(_ scanner: inout JSONScanner, _ notes: inout RepairNotes)
    throws(Diagnostic) -> Point
  {
    let plain = scanner.takePair { x, y in x >= -180 && x <= 180 && y >= -90 && y <= 90 }
    if let (x, y) = plain { return Point(x, y) }
    return try unusualPosition(&scanner, &notes)
  }

  /// Reads a position that has a height, contains spaces, or may lie outside the globe.
  private mutating func unusualPosition(
    _ scanner: inout JSONScanner, _ notes: inout RepairNotes
  ) throws(Diagnostic) -> Point {
    guard scanner.take(UInt8(ascii: "[")) else {
      throw scanner.unexpected("expected a position [longitude, latitude]")
    }
    let start = scanner.offset - 1
    let longitude = try scanner.number()
    guard scanner.take(UInt8(ascii: ",")) else {
      throw scanner.unexpected(
        "expected ',' and a latitude in a position [longitude, latitude]")
    }
    let latitude = try scanner.number()
    var extra = 0
    while scanner.take(UInt8(ascii: ",")) {
      _ = try scanner.number()
      extra += 1
    }
    if extra > 0 { notes.add(extra == 1 ? .heights : .measures, at: start) }
    try scanner.expect(UInt8(ascii: "]"), "']' after a position")
    if isPlane { return Point(longitude, latitude) }
    /// The tolerance, in degrees, for rounding errors at the limits of the globe.
    let slack = 1e-6
    guard abs(longitude) <= 360, abs(latitude) <= 90 + slack else {
      throw Diagnostic(outsideGlobe: LonLat(longitude, latitude), at: scanner.location(of: start))
    }
    if abs(longitude) > 180 + slack {
      notes.add(.beyond, at: start)
      goesBeyond = true
      return Point(longitude, min(max(latitude, -90), 90))
    }
    if abs(longitude) > 180 || abs(latitude) > 90 { notes.add(.rounding, at: start) }
    return Point(min(max(longitude, -180), 180), min(max(latitude, -90), 90))
  }
}

/// Whether an edge that spans more than 180 degrees of longitude probably runs the wrong way round
/// the globe. Edges along a pole or between the edges of a world map are legitimate.
private func isLongWay(from a: Point, to b: Point) -> Bool {
  let isEdgeOfWorld = abs(a.x) == 180 && abs(b.x) == 180
  let runsAlongPole = abs(a.y) == 90 && abs(b.y) == 90
  return !isEdgeOfWorld && !runsAlongPole
}
