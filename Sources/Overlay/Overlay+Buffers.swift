import CGEOS
import Geometry
import Work

/// The shape of the corners of a buffer.
package enum BufferJoin: Hashable, Sendable {
  case round
  /// Sharp corners. A corner is cut off if it would extend farther than `limit` times the distance.
  case mitre(limit: Double)
}

/// The shape of a buffer at the ends of a line.
package enum BufferCap: Hashable, Sendable { case round, flat, square }

extension Overlay {
  /// The largest number of pairs of nearby edges, in addition to `crowdShare` for each edge, for
  /// which GEOS computes a buffer. With more pairs the crossings of the offset curves would take
  /// gigabytes of memory.
  private static let crowdLimit = 500_000.0
  private static let crowdShare = 80.0
  /// The largest number of crossings between the buffers of an area's parts. Archipelagos have
  /// thousands of small islands, so the limit is high.
  private static let bufferCrossings = 300_000
  /// The cell size of the grid that is used for crowded shapes, as a fraction of the distance.
  private static let cell = 0.08

  /// The area grown by `distance` on all sides, or shrunk if `distance` is negative. If many edges
  /// lie close together, the result is less precise; its error is then below a tenth of the
  /// distance.
  ///
  /// - Parameters:
  ///   - area: The area.
  ///   - distance: The distance, in the unit of the area.
  ///   - join: The shape of the corners.
  ///   - segments: The number of straight segments in a quarter of a circle.
  /// - Throws: ``OverlayError`` if the edges cross too often or if GEOS fails.
  package func buffer(
    _ area: Area, distance: Double, join: BufferJoin = .round, segments: Int = 8
  ) throws(OverlayError) -> Area {
    if distance > 0 {
      let edges = area.edges
      if isCrowded(edges, distance) { return try crowded(edges, isArea: true, distance) }
    } else {
      try admit(area.edges)
    }
    // For each part, GEOS searches through all parts. It is several times faster to buffer the
    // parts one by one and join the results.
    guard distance > 0, area.count > 1 else {
      let whole = try shape(area)
      return try buffer(whole, distance: distance, join: join, cap: .round, segments: segments)
    }
    let parts = try area.map { (polygon) throws(OverlayError) in
      let part = try shape([polygon])
      return try buffer(part, distance: distance, join: join, cap: .round, segments: segments)
    }
    let edges = parts.flatMap(\.edges)
    if timed(.overlay, { isTangled(edges, distance) }) {
      return try crowded(area.edges, isArea: true, distance)
    }
    return try joined(parts.flatMap(\.self), isDoubtful: false)
  }

  /// The area within `distance` of the lines.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - distance: The distance, in the unit of the lines.
  ///   - join: The shape of the corners.
  ///   - cap: The shape at the ends of the lines.
  ///   - segments: The number of straight segments in a quarter of a circle.
  /// - Throws: ``OverlayError`` if GEOS fails.
  package func buffer(
    _ lines: [Polyline], distance: Double, join: BufferJoin = .round, cap: BufferCap = .round,
    segments: Int = 8
  ) throws(OverlayError) -> Area {
    if isCrowded(lines, distance) { return try crowded(lines, isArea: false, distance) }
    let whole = try shape(lines)
    return try buffer(whole, distance: distance, join: join, cap: cap, segments: segments)
  }

  /// Whether the edges of the buffers cross too often to join them. For most inputs the estimate of
  /// ``EdgeCrowding`` is enough to decide this.
  private func isTangled(_ edges: [Polyline], _ distance: Double) -> Bool {
    let crowd = EdgeCrowding(of: edges, within: distance / 8)
    guard crowd.pairs > Double(Self.bufferCrossings) + 40 * Double(crowd.edges) else {
      return false
    }
    return Crossings(
      of: edges, limit: Self.bufferCrossings, nearLimit: Self.nearPairs, nearShare: Self.nearShare
    ).isMore
  }

  /// Whether so many edges lie close together, such as the teeth of a comb, that GEOS would take
  /// too long.
  private func isCrowded(_ lines: [Polyline], _ distance: Double) -> Bool {
    guard distance > 0 else { return false }
    return timed(.overlay) {
      let crowd = EdgeCrowding(of: lines, within: 2 * distance)
      return crowd.pairs > Self.crowdLimit + Self.crowdShare * Double(crowd.edges)
    }
  }

  /// The area within `distance` of lines or of an area, computed on a grid.
  private func crowded(
    _ lines: [Polyline], isArea: Bool, _ distance: Double
  ) throws(OverlayError) -> Area {
    guard let box = Box(lines.lazy.flatMap(\.points)) else { return [] }
    var mask = CellMask(box.grown(by: 1.1 * distance), cell: Self.cell * distance)
    mask.trace(lines)
    if isArea { mask.fill(lines) }
    let rings = timed(.overlay) { mask.grown(by: distance).rings }
    let smooth = rings.polygons.compactMap { $0.simplified(tolerance: Self.cell * distance) }
    return try makeValid(smooth)
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
