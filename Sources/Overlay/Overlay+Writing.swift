import CGEOS
import Geometry

extension Overlay {
  /// Converts an area to a GEOS multipolygon, without a test of its validity. Rings of fewer than
  /// three points enclose nothing and are left out; generalisation makes such rings of islets.
  func shape(_ area: Area) throws(OverlayError) -> Shape {
    try collection(GEOS_MULTIPOLYGON, area.filter { !$0.outer.isShort }) {
      polygon throws(OverlayError) in
      try self.shape(polygon)
    }
  }

  /// Converts lines to a GEOS multilinestring. Lines of fewer than two points are left out.
  func shape(_ lines: [Polyline]) throws(OverlayError) -> Shape {
    try collection(GEOS_MULTILINESTRING, lines.filter { $0.points.count > 1 }) {
      line throws(OverlayError) in try self.shape(line)
    }
  }

  func shape(_ line: Polyline) throws(OverlayError) -> Shape {
    let sequence = try coordinates(line.points)
    return try run("reading a line") { GEOSGeom_createLineString_r($0, sequence) }
  }

  private func shape(_ polygon: Polygon) throws(OverlayError) -> Shape {
    let outer = try shape(polygon.outer).release()
    var holes: [OpaquePointer?] = []
    do {
      for hole in polygon.holes where !hole.isShort { holes.append(try shape(hole).release()) }
    } catch {
      for pointer in holes + [outer] { GEOSGeom_destroy_r(handle, pointer) }
      throw error
    }
    return try run("reading a polygon") { handle in
      GEOSGeom_createPolygon_r(handle, outer, &holes, UInt32(holes.count))
    }
  }

  private func shape(_ ring: Ring) throws(OverlayError) -> Shape {
    let sequence = try coordinates(ring.closed.points)
    return try run("reading a ring of \(ring.points.count) points") {
      GEOSGeom_createLinearRing_r($0, sequence)
    }
  }

  private func collection<Part>(
    _ type: GEOSGeomTypes, _ parts: [Part], _ make: (Part) throws(OverlayError) -> Shape
  ) throws(OverlayError) -> Shape {
    var members: [OpaquePointer?] = []
    do {
      for part in parts { members.append(try make(part).release()) }
    } catch {
      for pointer in members { GEOSGeom_destroy_r(handle, pointer) }
      throw error
    }
    return try run("collecting shapes") { handle in
      GEOSGeom_createCollection_r(handle, Int32(type.rawValue), &members, UInt32(members.count))
    }
  }

  private func coordinates(_ points: [Point]) throws(OverlayError) -> OpaquePointer {
    if let bad = points.first(where: { !$0.isFinite }) { throw .notFinite(bad) }
    let handle = handle
    // A point consists of two doubles, so an array of points has the layout of GEOS's interleaved
    // buffer.
    let sequence = points.withUnsafeBytes { bytes in
      GEOSCoordSeq_copyFromBuffer_r(
        handle, bytes.assumingMemoryBound(to: Double.self).baseAddress, UInt32(points.count), 0, 0)
    }
    guard let sequence else { throw failure(of: "reading coordinates") }
    return sequence
  }
}

extension Ring {
  /// Whether it has too few points to enclose anything.
  var isShort: Bool { points.count < 3 }
}
