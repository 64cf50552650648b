import Geometry

extension JSONScanner {
  /// Reads the positions of a line or ring into `chain`, those apart that repeat the one before.
  ///
  /// - Returns: how many there were with the repeated ones.
  mutating func readChain() throws(Diagnostic) -> Int {
    guard take(UInt8(ascii: "[")) else { throw unexpected("expected an array of positions") }
    chain.removeAll(keepingCapacity: true)
    if take(UInt8(ascii: "]")) { return 0 }
    let room = tally.remainingVertices
    var last = Point(.nan, .nan)
    var count = 0
    repeat {
      let point = try coordinate()
      count += 1
      if point.x == last.x, point.y == last.y {
        notes.add(.repeated, at: position)
      } else {
        if abs(point.x - last.x) > 180 { noteLongWay(from: last, to: point) }
        chain.append(point)
        last = point
      }
      guard count <= room else { break }
    } while take(UInt8(ascii: ","))
    try add(vertices: count)
    try expect(UInt8(ascii: "]"), "',' or ']'")
    return count
  }

  /// A position: longitude, latitude and perhaps a height, which is passed over.
  @inline(__always)
  mutating func coordinate() throws(Diagnostic) -> Point {
    // As nearly every position is written: plain numbers within the globe, at most a space between them.
    let count = bytes.count
    if peek() == UInt8(ascii: "[") {
      var index = position + 1
      if let x = plainNumber(in: bytes, at: &index), index < count,
        bytes[index] == UInt8(ascii: ",")
      {
        index += 1
        if index < count, bytes[index] == 0x20 { index += 1 }
        if let y = plainNumber(in: bytes, at: &index), index < count,
          bytes[index] == UInt8(ascii: "]"), x >= -180, x <= 180, y >= -90, y <= 90
        {
          position = index + 1
          return Point(x, y)
        }
      }
    }
    return try anyCoordinate()
  }

  /// Counts positions against the limit.
  mutating func add(vertices count: Int) throws(Diagnostic) {
    let isExcess = count > tally.remainingVertices
    let place = isExcess ? location(of: position) : SourceLocation(file: "")
    try tally.add(vertices: count, at: place)
  }

  private mutating func anyCoordinate() throws(Diagnostic) -> Point {
    guard take(UInt8(ascii: "[")) else {
      throw unexpected("expected a position [longitude, latitude]")
    }
    let start = position - 1
    let longitude = try number()
    guard take(UInt8(ascii: ",")) else {
      throw unexpected("expected ',' and a latitude in a position [longitude, latitude]")
    }
    let latitude = try number()
    var extra = 0
    while take(UInt8(ascii: ",")) {
      _ = try number()
      extra += 1
    }
    if extra > 0 { notes.add(extra == 1 ? .heights : .measures, at: start) }
    try expect(UInt8(ascii: "]"), "']' after a position")
    return try position(longitude, latitude, at: start)
  }

  /// A position whose numbers may lie beyond the globe.
  private mutating func position(_ longitude: Double, _ latitude: Double, at start: Int)
    throws(Diagnostic) -> Point
  {
    let slack = 1e-6
    guard abs(longitude) <= 360, abs(latitude) <= 90 + slack else {
      throw Diagnostic(
        "the position \(longitude.plain), \(latitude.plain) lies outside the globe: longitudes run "
          + "from -180 to 180, latitudes from -90 to 90", at: location(of: start),
        hint: abs(longitude) <= 90 && abs(latitude) <= 180
          ? "the longitude comes first" : "write degrees on WGS84")
    }
    if abs(longitude) > 180 + slack {
      notes.add(.beyond, at: start)
      goesBeyond = true
      return Point(longitude, min(max(latitude, -90), 90))
    }
    if abs(longitude) > 180 || abs(latitude) > 90 { notes.add(.rounding, at: start) }
    return Point(min(max(longitude, -180), 180), min(max(latitude, -90), 90))
  }

  /// Notes an edge that runs the long way round the globe, unless it runs along a pole or is the edge of
  /// the whole world.
  private mutating func noteLongWay(from a: Point, to b: Point) {
    if abs(a.x) == 180, abs(b.x) == 180 { return }
    if abs(a.y) == 90, abs(b.y) == 90 { return }
    notes.add(.longWay, at: position)
  }
}
