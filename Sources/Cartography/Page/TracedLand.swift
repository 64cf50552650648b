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

  /// Projects and generalises a polygon in longitudes and latitudes.
  ///
  /// - Parameters:
  ///   - polygon: the polygon.
  ///   - window: a box in degrees along whose sides land may have been cut off. Edges along these sides are not
  ///     shores.
  ///   - margin: the distance beyond the frame up to which the area is kept.
  /// - Returns: nil if no part of the polygon is near the frame.
  func traced(_ polygon: Polygon, cutAt window: Box?, margin: Millimetres) -> TracedLand? {
    guard let part = part(of: polygon, margin: margin) else { return nil }
    let outer = traced(part.outer, cutAt: window)
    let holes = part.holes.map { traced($0, cutAt: window) }
    return timed(.generalise) {
      let area = outer.ring.flatMap { ring in
        Polygon(ring, holes: holes.compactMap(\.ring)).clipped(to: box.grown(by: margin.value))
      }
      let shores = ([outer] + holes).flatMap(\.shores).flatMap { $0.clipped(to: box) }
      return area == nil && shores.isEmpty ? nil : TracedLand(area: area, shores: shores)
    }
  }

  /// A ring on the page and its shores. The ring is nil if it degenerates to a line. The shores are the parts
  /// that do not run along the sides of the window.
  private func traced(_ ring: Ring, cutAt window: Box?) -> (ring: Ring?, shores: [Polyline]) {
    var corners: [Point] = []
    var shores: [Polyline] = []
    for stretch in ring.stretches(along: window) {
      let parts = timed(.project) { projection.project(stretch.line, tolerance: tolerance) }
      timed(.generalise) {
        for part in parts {
          let line = Polyline(part.points.map { page($0) }).simplified(tolerance: detail.value)
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
  /// Splits the ring into connected chains. Chains along the sides of a window (`isCut`) alternate with the
  /// others.
  func stretches(along window: Box?) -> [(line: Polyline, isCut: Bool)] {
    guard let window, let box, !window.shrunk(by: 1e-4).contains(box) else {
      return [(closed, false)]
    }
    let isCut = { (a: Point, b: Point) in
      [window.minX, window.maxX].contains { abs(a.x - $0) < 1e-3 && abs(b.x - $0) < 1e-3 }
        || [window.minY, window.maxY].contains { abs(a.y - $0) < 1e-3 && abs(b.y - $0) < 1e-3 }
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
