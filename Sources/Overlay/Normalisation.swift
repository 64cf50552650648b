import Geometry

extension Area {
  /// The area with its rings in the standard order and direction, so that equal areas compare as
  /// equal. ``Overlay`` describes the order.
  var normalised: Area {
    map { polygon in
      Polygon(
        polygon.outer.normalised(counterClockwise: true),
        holes: polygon.holes.map { $0.normalised(counterClockwise: false) }.sorted(by: precedes))
    }.sorted { precedes($0.outer, $1.outer) }
  }
}

extension Ring {
  fileprivate func normalised(counterClockwise: Bool) -> Ring {
    let turned = (signedArea > 0) == counterClockwise ? points : points.reversed()
    guard let start = turned.indices.min(by: { isBefore(turned[$0], turned[$1]) }) else {
      return self
    }
    return Ring(Array(turned[start...] + turned[..<start]))
  }
}

/// Whether the first ring sorts before the second. Larger rings come first. Rings of equal size are
/// compared by their points.
private func precedes(_ a: Ring, _ b: Ring) -> Bool {
  let (sizeA, sizeB) = (a.area, b.area)
  if sizeA != sizeB { return sizeA > sizeB }
  return a.points.lexicographicallyPrecedes(b.points, by: isBefore)
}

/// Whether the first point sorts before the second: by ascending `x`, then by ascending `y`.
func isBefore(_ a: Point, _ b: Point) -> Bool { (a.x, a.y) < (b.x, b.y) }
