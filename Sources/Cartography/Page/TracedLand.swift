import Geometry
import Work

extension MapFrame {
  /// Land on the page together with its shores. Both are projected and generalised once, so that the coastline
  /// coincides with the edge of the fill.
  struct TracedLand {
    /// The area, clipped at a margin outside the frame; nil for an islet so small that only its shore is drawn.
    var area: Polygon?
    /// The shores, clipped to the frame.
    var shores: [Polyline]
  }

  /// Projects a polygon of longitudes and latitudes to the page. The result has several parts if
  /// the frame shows separate parts of the polygon, and none if nothing of it is near the frame.
  ///
  /// - Parameters:
  ///   - polygon: the polygon.
  ///   - window: a box in degrees along whose sides the data may have been cut off. Edges along
  ///     these sides are not shores. Nil if there is no such box.
  ///   - margin: the distance in millimetres by which the area extends beyond the frame.
  /// - Throws: `OverlayError`.
  func traced(_ polygon: Polygon, cutAt window: Box?, margin: Millimetres) throws -> [TracedLand] {
    try parts(of: polygon, margin: margin).flatMap { part -> [TracedLand] in
      let outer = traced(part.outer, cutAt: window)
      let holes = part.holes.map { traced($0, cutAt: window) }
      return timed(.generalise) {
        let area = outer.ring.map { ring in
          put(Polygon(ring, holes: holes.compactMap(\.ring))).compactMap {
            $0.clipped(to: box.grown(by: margin.value))
          }
        }
        let shores = ([outer] + holes).flatMap(\.shores).flatMap { $0.clipped(to: box) }
        guard let area, let first = area.first else {
          return shores.isEmpty ? [] : [TracedLand(area: nil, shores: shores)]
        }
        return [TracedLand(area: first, shores: shores)]
          + area.dropFirst().map { TracedLand(area: $0, shores: []) }
      }
    }
  }

  /// The image of a ring on the page, and those parts of it that are shores. The image is nil if
  /// fewer than three points remain. Edges along the sides of the window and along cuts through the
  /// globe are not shores.
  private func traced(_ ring: Ring, cutAt window: Box?) -> (ring: Ring?, shores: [Polyline]) {
    var corners: [Point] = []
    var shores: [Polyline] = []
    for stretch in ring.stretches(along: window, globe) {
      let parts = timed(.project) { projection.project(stretch.line, tolerance: tolerance) }
      timed(.generalise) {
        for part in parts {
          let whole = Polyline(part.points.map { page($0) }).simplified(tolerance: detail.value)
          // The ends of the cut sides are the ends of the shores, too.
          let line =
            stretch.isCut
            ? whole
            : Generalisation([whole], sheetDetail.shores).applied(to: [whole])[0]
          corners += line.points
          if !stretch.isCut { shores.append(line) }
        }
      }
    }
    let image = Ring(corners)
    return (image.points.count > 2 ? image : nil, shores)
  }
}

extension Ring {
  /// Divides the ring into chains. Each consists either of edges where the shape was cut off
  /// (`isCut`) or of all other edges, and starts where the previous one ends.
  ///
  /// - Parameters:
  ///   - window: a box in degrees along whose sides the data may have been cut off.
  ///   - globe: the visible part of the globe, along whose border shapes are cut.
  func stretches(
    along window: Box?, _ globe: VisibleGlobe? = nil
  ) -> [(line: Polyline, isCut: Bool)] {
    guard let box else { return [(closed, false)] }
    let sides = [window].compactMap(\.self).filter { !$0.shrunk(by: 1e-4).contains(box) }
    // GeoJSON cuts shapes at the antimeridian, and shapes around a pole have edges along the
    // antimeridian and the pole (RFC 7946, 3.1.9).
    let isOnEdgeOfWorld = !Box(minX: -180, minY: -90, maxX: 180, maxY: 90).shrunk(by: 1e-7)
      .contains(box)
    guard !sides.isEmpty || isOnEdgeOfWorld || globe != nil else { return [(closed, false)] }
    let isCut = { (a: Point, b: Point) in
      sides.contains { window in
        [window.minX, window.maxX].contains { abs(a.x - $0) < 1e-3 && abs(b.x - $0) < 1e-3 }
          || [window.minY, window.maxY].contains { abs(a.y - $0) < 1e-3 && abs(b.y - $0) < 1e-3 }
      } || isOnEdgeOfWorld && runsAlongEdgeOfWorld(a, b) || globe?.isAtBorder(a, b) == true
    }
    let edges = points.indices.map { isCut(points[$0], points[($0 + 1) % points.count]) }
    // Starting where the kind of edge changes ensures that no chain wraps around the end of the list.
    guard let turn = edges.indices.first(where: { edges[$0] != edges[($0 + 1) % edges.count] })
    else { return [(closed, edges.first ?? false)] }
    var stretches: [(line: Polyline, isCut: Bool)] = []
    for step in 1...edges.count {
      let index = (turn + step) % edges.count
      let next = points[(index + 1) % points.count]
      if stretches.last?.isCut == edges[index] {
        stretches[stretches.count - 1].line.points.append(next)
      } else {
        stretches.append((Polyline([points[index], next]), edges[index]))
      }
    }
    return stretches
  }

  /// The chains of those edges of the ring for which `keep` returns true.
  func chains(keeping keep: (Point, Point) -> Bool) -> [Polyline] {
    var parts: [[Point]] = [[]]
    for (a, b) in zip(closed.points, closed.points.dropFirst()) {
      if keep(a, b) {
        if parts[parts.count - 1].isEmpty { parts[parts.count - 1].append(a) }
        parts[parts.count - 1].append(b)
      } else if !parts[parts.count - 1].isEmpty {
        parts.append([])
      }
    }
    return parts.filter { $0.count > 1 }.map(Polyline.init)
  }
}

/// Whether an edge runs along the antimeridian or lies at a pole.
private func runsAlongEdgeOfWorld(_ a: Point, _ b: Point) -> Bool {
  let isAtAntimeridian = { (x: Double) in
    abs(abs(x.remainder(dividingBy: 360)) - 180) < 1e-7
  }
  return isAtAntimeridian(a.x) && isAtAntimeridian(b.x) && abs(a.x - b.x) < 1e-7
    || abs(a.y) > 90 - 1e-7 && abs(a.y - b.y) < 1e-7
}
