import CGEOS
import Geometry

/// The shape of a buffer's corners.
package enum BufferJoin: Hashable, Sendable {
  case round
  /// Sharp corners, cut off where they would reach farther than `limit` times the distance.
  case mitre(limit: Double)
}

/// The shape of a buffer round the ends of a line.
package enum BufferCap: Hashable, Sendable { case round, flat, square }

extension Overlay {
  /// The area grown by `distance` on all sides, or shrunk when it is negative.
  ///
  /// - Parameter segments: straight segments in a quarter of a circle.
  /// - Throws: ``OverlayError`` when a ring has fewer than three points or GEOS gives up.
  package func buffer(
    _ area: Area, distance: Double, join: BufferJoin = .round, segments: Int = 8
  ) throws(OverlayError) -> Area {
    // GEOS looks through all parts for each of them; alone and then together they take a fraction of the time.
    guard distance > 0, area.count > 1 else {
      let whole = try shape(area)
      return try buffer(whole, distance: distance, join: join, cap: .round, segments: segments)
    }
    return try union(
      area.map { (polygon) throws(OverlayError) in
        let part = try shape([polygon])
        return try buffer(part, distance: distance, join: join, cap: .round, segments: segments)
      })
  }

  /// The area within `distance` of the lines, ends treated as `cap` says.
  ///
  /// - Parameter segments: straight segments in a quarter of a circle.
  /// - Throws: ``OverlayError`` when GEOS gives up.
  package func buffer(
    _ lines: [Polyline], distance: Double, join: BufferJoin = .round, cap: BufferCap = .round,
    segments: Int = 8
  ) throws(OverlayError) -> Area {
    let whole = try shape(lines)
    return try buffer(whole, distance: distance, join: join, cap: cap, segments: segments)
  }

  private func buffer(
    _ shape: borrowing Shape, distance: Double, join: BufferJoin, cap: BufferCap, segments: Int
  ) throws(OverlayError) -> Area {
    let pointer = shape.pointer
    return try area(
      run("buffer") {
        GEOSBufferWithStyle_r(
          $0, pointer, distance, Int32(segments), Int32(cap.style.rawValue),
          Int32(join.style.rawValue), join.limit)
      })
  }
}

extension BufferJoin {
  fileprivate var style: GEOSBufJoinStyles {
    switch self {
    case .round: GEOSBUF_JOIN_ROUND
    case .mitre: GEOSBUF_JOIN_MITRE
    }
  }

  fileprivate var limit: Double {
    switch self {
    case .round: 1
    case .mitre(let limit): limit
    }
  }
}

extension BufferCap {
  fileprivate var style: GEOSBufCapStyles {
    switch self {
    case .round: GEOSBUF_CAP_ROUND
    case .flat: GEOSBUF_CAP_FLAT
    case .square: GEOSBUF_CAP_SQUARE
    }
  }
}
