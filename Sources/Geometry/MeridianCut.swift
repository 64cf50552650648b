extension Polygon {
  /// Cuts the polygon along the vertical line at `x`. Each part gets rings of its own; unlike the
  /// results of ``clipped(to:)``, the parts are not connected along the line. Outer rings of the
  /// results run counter-clockwise.
  package func cut(atX x: Double) -> (below: Area, above: Area) {
    let outer = outer.signedArea < 0 ? outer.reversed : outer
    let rings = [outer] + holes.map { $0.signedArea > 0 ? $0.reversed : $0 }
    return (side(of: x, isAbove: false, rings), side(of: x, isAbove: true, rings))
  }

  /// The parts on one side of the line. The area must lie to the left of each ring.
  private func side(of x: Double, isAbove: Bool, _ rings: [Ring]) -> Area {
    let isInside = { (point: Point) in (point.x >= x) == isAbove }
    var whole: [Ring] = []
    var chains: [[Point]] = []
    for ring in rings {
      if ring.points.allSatisfy(isInside) {
        whole.append(ring)
      } else {
        chains += ring.chains(inside: isInside, cutAt: x)
      }
    }
    return polygons(turned: whole + joined(chains, isAbove: isAbove))
  }
}

extension Ring {
  /// The chains of points on one side of a line. Each starts and ends at a point where the ring
  /// crosses the line.
  fileprivate func chains(inside isInside: (Point) -> Bool, cutAt x: Double) -> [[Point]] {
    guard let first = points.indices.first(where: { !isInside(points[$0]) }) else { return [] }
    var chains: [[Point]] = []
    var current: [Point] = []
    var previous = points[first]
    for index in 1...points.count {
      let point = points[(first + index) % points.count]
      if isInside(point) != isInside(previous) {
        let share = (x - previous.x) / (point.x - previous.x)
        current.append(Point(x, previous.y + (point.y - previous.y) * share))
      }
      if isInside(point) {
        if current.last != point { current.append(point) }
      } else if !current.isEmpty {
        chains.append(current)
        current = []
      }
      previous = point
    }
    return chains
  }
}

/// Joins chains that start and end on the line to rings. From the end of a chain a ring follows the
/// line to the nearest start of a chain, with the area on its left.
private func joined(_ chains: [[Point]], isAbove: Bool) -> [Ring] {
  // The order of the crossings along the line: upwards if the area lies to the left of the line,
  // downwards if it lies to the right.
  let height = { (point: Point?) in (point?.y ?? 0) * (isAbove ? -1 : 1) }
  let starts = chains.indices.sorted { height(chains[$0].first) < height(chains[$1].first) }
  let ends = chains.indices.sorted { height(chains[$0].last) < height(chains[$1].last) }
  // The line alternates between inside and outside at each crossing. So ends and starts of chains
  // alternate, too.
  let next = Dictionary(uniqueKeysWithValues: zip(ends, starts))
  var rings: [Ring] = []
  var used: Set<Int> = []
  for start in chains.indices where !used.contains(start) {
    var points: [Point] = []
    var index = start
    while used.insert(index).inserted {
      points += chains[index]
      index = next[index] ?? start
    }
    rings.append(Ring(points))
  }
  return rings
}

/// Converts rings to polygons. Counter-clockwise rings become outer rings. Each clockwise ring
/// becomes a hole in the smallest outer ring around it.
private func polygons(turned rings: [Ring]) -> Area {
  let sorted = rings.map { (ring: $0, size: $0.signedArea) }.sorted { $0.size < $1.size }
  var area = sorted.filter { $0.size > 0 }.map { Polygon($0.ring) }
  for hole in sorted where hole.size < 0 {
    guard let corner = hole.ring.points.first,
      let owner = area.firstIndex(where: { $0.outer.contains(corner) })
    else { continue }
    area[owner].holes.append(hole.ring)
  }
  return area
}
