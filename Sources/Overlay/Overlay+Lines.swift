import CGEOS
import Geometry

extension Overlay {
  /// The parts of the lines inside the area, in the order and direction of the lines.
  ///
  /// - Throws: ``OverlayError`` when the edges cross too often or GEOS gives up.
  package func clip(_ lines: [Polyline], to area: Area) throws(OverlayError) -> [Polyline] {
    try clip(lines, to: Knife(area, self))
  }

  /// The parts of the lines inside a knife's area, for areas that cut many lines.
  ///
  /// - Throws: ``OverlayError`` when the edges cross too often or GEOS gives up.
  package func clip(_ lines: [Polyline], to knife: Knife) throws(OverlayError) -> [Polyline] {
    try admit(lines, on: knife.area.edges)
    var kept: [Polyline] = []
    // Line by line, so that no line is broken where it crosses another one.
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

  /// Lines joined end to end wherever exactly two ends meet. A joined line runs in the direction of most
  /// of its members; the result is sorted by first point.
  ///
  /// - Throws: ``OverlayError`` when GEOS gives up.
  package func merged(_ lines: [Polyline]) throws(OverlayError) -> [Polyline] {
    let all = try shape(lines)
    return try self.lines(run("merging lines") { GEOSLineMerge_r($0, all.pointer) }).sorted {
      $0.points.lexicographicallyPrecedes($1.points, by: isBefore)
    }
  }

  /// The faces that the lines enclose. Lines may cross; ends that enclose nothing are ignored. A face
  /// inside another is a hole in that one and a face of its own.
  ///
  /// - Throws: ``OverlayError`` when GEOS gives up.
  package func faces(of lines: [Polyline]) throws(OverlayError) -> Area {
    try admit(lines)
    let all = try shape(lines)
    let noded = try run("noding lines") { GEOSUnaryUnion_r($0, all.pointer) }
    return try area(
      run("building faces") { handle in
        withUnsafePointer(to: Optional(noded.pointer)) { GEOSPolygonize_r(handle, $0, 1) }
      })
  }

  /// The pieces of a line inside a knife's area: as the area is, or mended.
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
  /// Pieces of a line, turned to run as it does and sorted along it.
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
  /// How far along the chain its nearest place to `point` lies, and the chain's direction there. Where
  /// the chain passes the point twice, the pass more nearly parallel to `hint` counts.
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
