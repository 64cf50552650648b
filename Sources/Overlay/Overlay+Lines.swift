import CGEOS
import Geometry

extension Overlay {
  /// The parts of the lines inside the area, in the order and direction of the lines.
  ///
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func clip(_ lines: [Polyline], to area: Area) throws(OverlayError) -> [Polyline] {
    try clip(lines, to: Knife(area, self))
  }

  /// The parts of the lines inside the area of a knife. Use this to clip with the same area many
  /// times.
  ///
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func clip(_ lines: [Polyline], to knife: Knife) throws(OverlayError) -> [Polyline] {
    try admit(lines, on: knife.area.edges)
    var kept: [Polyline] = []
    // Clip line by line, so that lines are not split where they cross each other.
    for line in lines where line.points.count > 1 {
      let whole = try shape(line)
      guard GEOSPreparedIntersects_r(handle, knife.prepared, whole.pointer) != 0 else { continue }
      if GEOSPreparedContainsProperly_r(handle, knife.prepared, whole.pointer) == 1 {
        kept.append(line)
      } else {
        let pieces = try pieces(of: whole, inside: knife)
        let joined = try run("clipping") { GEOSLineMerge_r($0, pieces.pointer) }
        kept += try self.lines(joined).followed(along: line)
      }
    }
    return kept
  }

  /// Joins lines at their ends wherever exactly two ends meet. A joined line has the direction of
  /// most of its parts. The result is sorted by the points of the lines.
  ///
  /// - Throws: ``OverlayError`` if GEOS fails.
  package func merged(_ lines: [Polyline]) throws(OverlayError) -> [Polyline] {
    let all = try shape(lines)
    return try self.lines(run("merging lines") { GEOSLineMerge_r($0, all.pointer) }).sorted {
      $0.points.lexicographicallyPrecedes($1.points, by: isBefore)
    }
  }

  /// The faces that the lines enclose. The lines may cross. Dangling ends are ignored. A face
  /// inside another one is both a hole in that face and a face of its own.
  ///
  /// - Throws: ``OverlayError`` if the lines cross too often or if GEOS fails.
  package func faces(of lines: [Polyline]) throws(OverlayError) -> Area {
    try admit(lines)
    let all = try shape(lines)
    let noded = try run("noding lines") { GEOSUnaryUnion_r($0, all.pointer) }
    return try area(
      run("building faces") { handle in
        withUnsafePointer(to: Optional(noded.pointer)) { GEOSPolygonize_r(handle, $0, 1) }
      })
  }

  /// The parts of a line inside the area of a knife. If that fails, the area is repaired first.
  private func pieces(of line: borrowing Shape, inside knife: Knife) throws(OverlayError) -> Shape {
    let pointer = line.pointer
    if !knife.isMended,
      let cut = attempt({ GEOSIntersectionPrec_r($0, pointer, knife.pointer, 0) })
    {
      return cut
    }
    let mended = try knife.mended()
    return try run("clipping") { GEOSIntersection_r($0, pointer, mended.pointer) }
  }
}

extension [Polyline] {
  /// The pieces of a line, with the direction of the line and sorted along it.
  fileprivate func followed(along line: Polyline) -> [Polyline] {
    map { piece -> (station: Double, piece: Polyline) in
      let a = piece.points[0]
      let b = piece.points[1]
      let (station, direction) = line.station(of: a.interpolated(to: b, 0.5), along: b - a)
      let runsAlong = direction.dot(b - a) >= 0
      return (station, runsAlong ? piece : piece.reversed)
    }
    .sorted { $0.station < $1.station }.map(\.piece)
  }
}

extension Polyline {
  /// The distance along this line to its point nearest to `point`, and the direction of the line
  /// there. If the line passes the point more than once, the pass most nearly parallel to `hint` is
  /// used.
  fileprivate func station(of point: Point, along hint: Vector) -> (Double, Vector) {
    var best = (distance: Double.infinity, slant: 0.0, station: 0.0, direction: hint)
    var travelled = 0.0
    for (start, end) in zip(points, points.dropFirst()) {
      let step = end - start
      let distance = point.distance(toSegment: start, end)
      let slant = -abs(step.normalized.dot(hint.normalized))
      if (distance, slant) < (best.distance, best.slant) {
        let ahead = step.length > 0 ? (point - start).dot(step.normalized) : 0
        best = (distance, slant, travelled + ahead, step)
      }
      travelled += step.length
    }
    return (best.station, best.direction)
  }
}
