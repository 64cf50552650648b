import Geometry

extension JSONScanner {
  /// A geometry or null; nil too for one without a position.
  mutating func geometry() throws(Diagnostic) -> GeoGeometry? {
    goesBeyond = false
    let shape = try geometry(depth: 0)
    return goesBeyond ? shape?.cutAtAntimeridian : shape
  }

  private mutating func geometry(depth: Int) throws(Diagnostic) -> GeoGeometry? {
    if peek() == UInt8(ascii: "n") {
      _ = try value()
      return nil
    }
    let start = offsetOfNext()
    guard peek() == UInt8(ascii: "{") else { throw unexpected("expected a geometry or null") }
    try checkDepth(depth)
    var type: GeometryType?
    var shape: GeoGeometry?
    var hasContent = false
    var postponed: (key: String, offset: Int)?
    try object { (scanner, key, place) throws(Diagnostic) in
      switch key {
      case "type":
        let name = try scanner.typeName(GeometryType.names)
        type = GeometryType(rawValue: name)
      case "coordinates", "geometries":
        guard !hasContent else {
          throw Diagnostic(
            "a geometry has \"coordinates\" or \"geometries\", not both", at: place,
            hint: "remove one of them")
        }
        hasContent = true
        if let type {
          shape = try scanner.content(key, of: type, depth: depth)
        } else {
          postponed = (key, scanner.offsetOfNext())
          try scanner.skipValue(depth: depth + 1)
        }
      case "bbox": try scanner.skipValue(depth: depth + 1)
      default: try scanner.passOver(key, in: .geometry, at: place)
      }
    }
    guard let type else {
      throw Diagnostic("the geometry has no \"type\"", at: location(of: start))
    }
    guard hasContent else {
      throw Diagnostic("the geometry has no \"\(type.contentKey)\"", at: location(of: start))
    }
    if let postponed {
      let end = position
      position = postponed.offset
      shape = try content(postponed.key, of: type, depth: depth)
      position = end
    }
    return shape
  }

  /// What stands under `coordinates` or `geometries`; nil when it holds no position.
  private mutating func content(_ key: String, of type: GeometryType, depth: Int)
    throws(Diagnostic) -> GeoGeometry?
  {
    let start = offsetOfNext()
    guard key == type.contentKey else {
      throw Diagnostic(
        "a \(type.rawValue) has \"\(type.contentKey)\", not \"\(key)\"", at: location(of: start))
    }
    let shape = type == .collection ? try members(depth: depth) : try coordinates(of: type)
    if shape == nil { notes.add(.empty, at: start) }
    return shape
  }

  /// The shapes of a collection, those of collections in it among them.
  private mutating func members(depth: Int) throws(Diagnostic) -> GeoGeometry? {
    var shapes: [GeoGeometry] = []
    try array { (scanner) throws(Diagnostic) in
      switch try scanner.geometry(depth: depth + 1) {
      case .collection(let inner): shapes += inner
      case let shape: shapes += [shape].compactMap(\.self)
      }
    }
    return shapes.isEmpty ? nil : .collection(shapes)
  }
}

extension GeometryType {
  fileprivate var contentKey: String { self == .collection ? "geometries" : "coordinates" }
}
