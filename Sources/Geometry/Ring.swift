/// A closed line of straight segments. The first point is not repeated at the end.
package struct Ring: Hashable, Sendable {
  package var points: [Point]

  /// Creates a ring from its corners in order. A last point that equals the first is dropped.
  package init(_ points: [Point]) {
    self.points = points
    if points.count > 1, points.first == points.last { self.points.removeLast() }
  }

  package init(_ box: Box) { self.init(box.corners) }

  package var box: Box? { Box(points) }

  /// The ring as a line that ends where it starts.
  package var closed: Polyline {
    guard let first = points.first else { return Polyline([]) }
    return Polyline(points + [first])
  }

  /// The area by the shoelace formula. It is positive if the ring runs from the x axis towards the
  /// y axis, which is counter-clockwise with `y` upwards.
  package var signedArea: Double {
    guard let origin = points.first, var previous = points.last else { return 0 }
    var sum = 0.0
    for point in points {
      sum += (previous - origin).cross(point - origin)
      previous = point
    }
    return sum / 2
  }

  package var area: Double { abs(signedArea) }

  /// Whether the point lies inside by the even-odd rule.
  package func contains(_ point: Point) -> Bool {
    guard var previous = points.last else { return false }
    var inside = false
    for current in points {
      if (current.y > point.y) != (previous.y > point.y) {
        let t = (point.y - current.y) / (previous.y - current.y)
        if point.x < current.x + t * (previous.x - current.x) { inside.toggle() }
      }
      previous = current
    }
    return inside
  }

  package var reversed: Ring { Ring(points.reversed()) }
}
