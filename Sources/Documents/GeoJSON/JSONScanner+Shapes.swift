import Geometry

extension JSONScanner {
  /// The coordinates of a shape; nil when they hold no position.
  mutating func coordinates(of type: GeometryType) throws(Diagnostic) -> GeoGeometry? {
    if takeEmptyArray() { return nil }
    switch type {
    case .point:
      try add(vertices: 1)
      return .point(LonLat(try coordinate()))
    case .multiPoint:
      _ = try readChain()
      return .multiPoint(chain.map { LonLat($0) })
    case .lineString: return try line().map { .lineString($0) }
    case .polygon: return try polygon().map { .polygon($0) }
    case .multiLineString:
      var lines: [Polyline] = []
      try array { (scanner) throws(Diagnostic) in
        if !scanner.takeEmptyArray() { lines += [try scanner.line()].compactMap(\.self) }
      }
      return lines.isEmpty ? nil : .multiLineString(lines)
    case .multiPolygon:
      var polygons: Area = []
      try array { (scanner) throws(Diagnostic) in
        if !scanner.takeEmptyArray() { polygons += [try scanner.polygon()].compactMap(\.self) }
      }
      return polygons.isEmpty ? nil : .multiPolygon(polygons)
    case .collection: return nil
    }
  }

  /// Takes `[]`.
  private mutating func takeEmptyArray() -> Bool {
    let start = position
    if take(UInt8(ascii: "[")), take(UInt8(ascii: "]")) { return true }
    position = start
    return false
  }

  /// Nil when all its positions are the same, as those of some rivers in GSHHG are.
  private mutating func line() throws(Diagnostic) -> Polyline? {
    let start = offsetOfNext()
    let count = try readChain()
    guard count >= 2 else {
      throw Diagnostic(
        "a line needs at least 2 positions, and this one has \(count)", at: location(of: start))
    }
    guard chain.count >= 2 else {
      notes.add(.pointLike, at: start)
      return nil
    }
    return Polyline(chain[...].copied)
  }

  /// Nil when the outer ring has no inside.
  private mutating func polygon() throws(Diagnostic) -> Polygon? {
    var outer: Ring?
    var holes: [Ring] = []
    var number = 0
    var box: Box?
    try array { (scanner) throws(Diagnostic) in
      let start = scanner.offsetOfNext()
      let ring = try scanner.ring(isHole: number > 0)
      if number == 0 {
        outer = ring
      } else if let ring, let shell = outer {
        box = box ?? shell.box
        if let room = box, ring.box.map(room.touches) ?? false {
          holes.append(ring)
        } else {
          scanner.notes.add(.holeOutside, at: start)
        }
      }
      number += 1
    }
    return outer.map { Polygon($0, holes: holes) }
  }

  /// Nil for a ring without an inside.
  private mutating func ring(isHole: Bool) throws(Diagnostic) -> Ring? {
    let start = offsetOfNext()
    let count = try readChain()
    let (first, last) = (chain.first, chain.last)
    let isClosed = first?.x == last?.x && first?.y == last?.y
    if !isClosed { notes.add(.unclosed, at: start) }
    guard count == 0 || count + (isClosed ? 0 : 1) >= 4 else {
      throw Diagnostic(
        "a ring needs at least 4 positions, the last like the first, and this one has \(count)",
        at: location(of: start))
    }
    let corners = isClosed ? chain.dropLast() : chain[...]
    let ring = Ring(corners.copied)
    let area = corners.count < 3 ? 0 : ring.signedArea
    if area == 0, ring.isStraight {
      notes.add(.flat, at: start)
      return nil
    }
    guard area != 0, (area > 0) == isHole else { return ring }
    notes.add(isHole ? .counterClockwise : .clockwise, at: start)
    return ring.reversed
  }
}

extension Ring {
  /// Whether all its corners lie on one line.
  fileprivate var isStraight: Bool {
    guard let first = points.first, let other = points.first(where: { $0 != first }) else {
      return true
    }
    return points.allSatisfy { ($0 - first).cross(other - first) == 0 }
  }
}

extension ArraySlice {
  /// The elements in an array of just their size.
  fileprivate var copied: [Element] {
    Array(unsafeUninitializedCapacity: count) { buffer, filled in
      filled = buffer.initialize(fromContentsOf: self)
    }
  }
}
