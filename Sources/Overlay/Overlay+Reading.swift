import CGEOS
import Geometry
import Work

extension Overlay {
  /// Converts the polygons of a GEOS result to a normalised area. Points, lines and polygons
  /// without area are dropped.
  func area(_ shape: borrowing Shape) throws(OverlayError) -> Area {
    let pointer = shape.pointer
    return try timed(.overlay) { () throws(OverlayError) in
      var polygons: Area = []
      try collectPolygons(pointer, into: &polygons)
      return polygons.normalised
    }
  }

  /// Converts the lines of a GEOS result, in the order of GEOS.
  func lines(_ shape: borrowing Shape) throws(OverlayError) -> [Polyline] {
    var found: [Polyline] = []
    try collectLines(shape.pointer, into: &found)
    return found
  }

  func points(_ geometry: OpaquePointer) throws(OverlayError) -> [Point] {
    var count: UInt32 = 0
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, geometry),
      GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1
    else { throw failure(of: "writing coordinates") }
    var points = [Point](repeating: Point(0, 0), count: Int(count))
    let handle = handle
    let written = points.withUnsafeMutableBytes { bytes in
      GEOSCoordSeq_copyToBuffer_r(
        handle, sequence, bytes.assumingMemoryBound(to: Double.self).baseAddress, 0, 0)
    }
    guard written == 1 else { throw failure(of: "writing coordinates") }
    return points
  }

  private func collectPolygons(
    _ geometry: OpaquePointer, into polygons: inout Area
  ) throws(OverlayError) {
    guard GEOSGeomTypeId_r(handle, geometry) == GEOS_POLYGON.rawValue else {
      for part in parts(of: geometry) { try collectPolygons(part, into: &polygons) }
      return
    }
    guard GEOSisEmpty_r(handle, geometry) == 0,
      let outer = GEOSGetExteriorRing_r(handle, geometry)
    else { return }
    var polygon = Polygon(Ring(try points(outer)))
    for index in 0..<max(0, GEOSGetNumInteriorRings_r(handle, geometry)) {
      guard let hole = GEOSGetInteriorRingN_r(handle, geometry, index) else { continue }
      polygon.holes.append(Ring(try points(hole)))
    }
    if polygon.area > 0 { polygons.append(polygon) }
  }

  private func collectLines(
    _ geometry: OpaquePointer, into lines: inout [Polyline]
  ) throws(OverlayError) {
    let type = UInt32(max(0, GEOSGeomTypeId_r(handle, geometry)))
    if type == GEOS_LINESTRING.rawValue || type == GEOS_LINEARRING.rawValue {
      let line = Polyline(try points(geometry))
      if line.points.count > 1 { lines.append(line) }
    } else {
      for part in parts(of: geometry) { try collectLines(part, into: &lines) }
    }
  }

  /// The members of a collection. Empty for a point, line or polygon.
  private func parts(of geometry: OpaquePointer) -> [OpaquePointer] {
    guard GEOSGeomTypeId_r(handle, geometry) >= GEOS_MULTIPOINT.rawValue else { return [] }
    return (0..<max(0, GEOSGetNumGeometries_r(handle, geometry))).compactMap {
      GEOSGetGeometryN_r(handle, geometry, $0)
    }
  }
}
