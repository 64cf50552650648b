import Geometry

/// Reads the shapes of features.
struct GeometryReader {
  private var chain: PositionChain

  /// - Parameter isPlane: Whether positions are those of a plane instead of degrees.
  init(isPlane: Bool = false) { chain = PositionChain(isPlane: isPlane) }

  /// Reads a geometry or null. Nil for null and for a geometry without positions. Repairs are added
  /// to `notes`.
  mutating func geometry(_ scanner: inout JSONScanner, _ notes: inout RepairNotes)
    throws(Diagnostic) -> GeoGeometry?
  {
    var nothing: [DocumentNode.Entry]?
    return try geometry(&scanner, &notes, members: &nothing)
  }

  /// Reads a geometry or null, as ``geometry(_:_:)`` does.
  ///
  /// - Parameters:
  ///   - scanner: The scanner, before the geometry.
  ///   - notes: Receives the repairs.
  ///   - members: Receives the keys that RFC 7946 does not define, if the geometry is the whole
  ///     file. Nil otherwise.
  mutating func geometry(
    _ scanner: inout JSONScanner, _ notes: inout RepairNotes,
    members: inout [DocumentNode.Entry]?
  ) throws(Diagnostic) -> GeoGeometry? {
    chain.beginShape()
    let shape = try geometry(&scanner, &notes, depth: 0, members: &members)
    return chain.goesBeyond ? shape?.cutAtAntimeridian : shape
  }

  private mutating func geometry(
    _ scanner: inout JSONScanner, _ notes: inout RepairNotes, depth: Int,
    members: inout [DocumentNode.Entry]?
  ) throws(Diagnostic) -> GeoGeometry? {
    if scanner.peek() == UInt8(ascii: "n") {
      _ = try scanner.value()
      return nil
    }
    let start = scanner.offsetOfNext()
    guard scanner.peek() == UInt8(ascii: "{") else {
      throw scanner.unexpected("expected a geometry or null")
    }
    try scanner.checkDepth(depth)
    var type: GeometryType?
    var shape: GeoGeometry?
    var hasContent = false
    var postponed: (key: String, mark: JSONScanner.Mark)?
    var object = try scanner.beginObject()
    while let key = try scanner.nextKey(&object) {
      switch key.name {
      case "type": type = GeometryType(rawValue: try scanner.typeName(GeometryType.names))
      case "coordinates", "geometries":
        guard !hasContent else {
          throw Diagnostic(
            "a geometry has \"coordinates\" or \"geometries\", not both", at: key.location,
            hint: "remove one of them")
        }
        hasContent = true
        if let type {
          shape = try content(key.name, of: type, &scanner, &notes, depth: depth)
        } else {
          postponed = (key.name, scanner.mark())
          try scanner.skipValue(depth: depth + 1)
        }
      case "bbox": try scanner.skipValue(depth: depth + 1)
      default: try scanner.passOver(key, in: .geometry, object, &notes, members: &members)
      }
    }
    guard let type else {
      throw Diagnostic("the geometry has no \"type\"", at: scanner.location(of: start))
    }
    guard hasContent else {
      throw Diagnostic(
        "the geometry has no \"\(type.contentKey)\"", at: scanner.location(of: start))
    }
    if let postponed {
      let end = scanner.mark()
      scanner.go(to: postponed.mark)
      shape = try content(postponed.key, of: type, &scanner, &notes, depth: depth)
      scanner.go(to: end)
    }
    return shape
  }

  /// Reads the value of `coordinates` or `geometries`. Nil if it has no positions.
  private mutating func content(
    _ key: String, of type: GeometryType, _ scanner: inout JSONScanner,
    _ notes: inout RepairNotes, depth: Int
  ) throws(Diagnostic) -> GeoGeometry? {
    let start = scanner.offsetOfNext()
    guard key == type.contentKey else {
      throw Diagnostic(
        "a \(type.rawValue) has \"\(type.contentKey)\", not \"\(key)\"",
        at: scanner.location(of: start))
    }
    let shape =
      type == .collection
      ? try members(&scanner, &notes, depth: depth) : try coordinates(of: type, &scanner, &notes)
    if shape == nil { notes.add(.empty, at: start) }
    return shape
  }

  /// Reads the shapes of a collection. Nested collections are flattened.
  private mutating func members(
    _ scanner: inout JSONScanner, _ notes: inout RepairNotes, depth: Int
  ) throws(Diagnostic) -> GeoGeometry? {
    var shapes: [GeoGeometry] = []
    var nothing: [DocumentNode.Entry]?
    guard try scanner.beginArray() else { return nil }
    repeat {
      switch try geometry(&scanner, &notes, depth: depth + 1, members: &nothing) {
      case .collection(let inner): shapes += inner
      case let shape: shapes += [shape].compactMap(\.self)
      }
    } while try scanner.nextElement()
    return shapes.isEmpty ? nil : .collection(shapes)
  }

  /// Reads the coordinates of a shape. Nil if there are no positions.
  private mutating func coordinates(
    of type: GeometryType, _ scanner: inout JSONScanner, _ notes: inout RepairNotes
  ) throws(Diagnostic) -> GeoGeometry? {
    if scanner.takeEmptyArray() { return nil }
    switch type {
    case .point:
      try scanner.add(vertices: 1)
      return .point(LonLat(try chain.position(&scanner, &notes)))
    case .multiPoint:
      _ = try chain.read(&scanner, &notes)
      return .multiPoint(chain.points.map { LonLat($0) })
    case .lineString: return try line(&scanner, &notes).map { .lineString($0) }
    case .polygon: return try polygon(&scanner, &notes).map { .polygon($0) }
    case .multiLineString:
      var lines: [Polyline] = []
      guard try scanner.beginArray() else { return nil }
      repeat {
        if !scanner.takeEmptyArray() { lines += [try line(&scanner, &notes)].compactMap(\.self) }
      } while try scanner.nextElement()
      return lines.isEmpty ? nil : .multiLineString(lines)
    case .multiPolygon:
      var polygons: Area = []
      guard try scanner.beginArray() else { return nil }
      repeat {
        if !scanner.takeEmptyArray() {
          polygons += [try polygon(&scanner, &notes)].compactMap(\.self)
        }
      } while try scanner.nextElement()
      return polygons.isEmpty ? nil : .multiPolygon(polygons)
    case .collection: return nil
    }
  }

  /// Reads a line. Nil if all its positions are the same, as in some rivers of GSHHG.
  private mutating func line(_ scanner: inout JSONScanner, _ notes: inout RepairNotes)
    throws(Diagnostic) -> Polyline?
  {
    let start = scanner.offsetOfNext()
    let count = try chain.read(&scanner, &notes)
    guard count >= 2 else {
      throw Diagnostic(tooFewPositions: count, at: scanner.location(of: start))
    }
    guard chain.points.count >= 2 else {
      notes.add(.pointLike, at: start)
      return nil
    }
    return Polyline(chain.points[...].copied)
  }

  /// Reads a polygon. Nil if its outer ring has no area.
  private mutating func polygon(_ scanner: inout JSONScanner, _ notes: inout RepairNotes)
    throws(Diagnostic) -> Polygon?
  {
    guard try scanner.beginArray() else { return nil }
    let outer = try ring(isHole: false, &scanner, &notes)
    var holes: [Ring] = []
    var room: Box?
    while try scanner.nextElement() {
      let start = scanner.offsetOfNext()
      guard let hole = try ring(isHole: true, &scanner, &notes), let outer else { continue }
      room = room ?? outer.box
      if let room, hole.box.map(room.touches) ?? false {
        holes.append(hole)
      } else {
        notes.add(.holeOutside, at: start)
      }
    }
    return outer.map { Polygon($0, holes: holes) }
  }

  /// Reads a ring. Nil if it has no area.
  private mutating func ring(
    isHole: Bool, _ scanner: inout JSONScanner, _ notes: inout RepairNotes
  ) throws(Diagnostic) -> Ring? {
    let start = scanner.offsetOfNext()
    let count = try chain.read(&scanner, &notes)
    let points = chain.points
    let (first, last) = (points.first, points.last)
    let isClosed = first?.x == last?.x && first?.y == last?.y
    if !isClosed { notes.add(.unclosed, at: start) }
    guard count == 0 || count + (isClosed ? 0 : 1) >= 4 else {
      throw Diagnostic(
        "a ring needs at least 4 positions, the last like the first, and this one has \(count)",
        at: scanner.location(of: start))
    }
    let corners = isClosed ? points.dropLast() : points[...]
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

extension GeometryType {
  fileprivate var contentKey: String { self == .collection ? "geometries" : "coordinates" }
}

extension Ring {
  /// Whether all points lie on one line.
  fileprivate var isStraight: Bool {
    guard let first = points.first, let other = points.first(where: { $0 != first }) else {
      return true
    }
    return points.allSatisfy { ($0 - first).cross(other - first) == 0 }
  }
}

extension ArraySlice {
  /// A copy of the elements, without spare capacity.
  fileprivate var copied: [Element] {
    Array(unsafeUninitializedCapacity: count) { buffer, filled in
      filled = buffer.initialize(fromContentsOf: self)
    }
  }
}
