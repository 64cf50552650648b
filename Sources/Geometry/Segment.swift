/// A straight segment between two points.
package struct Segment: Hashable, Sendable {
  package var start: Point
  package var end: Point

  @inlinable
  package init(_ start: Point, _ end: Point) { (self.start, self.end) = (start, end) }

  @inlinable
  package var box: Box { Box(start, end) }

  /// Whether the segments have a common point other than an end of both. A segment without length
  /// crosses nothing.
  package func crosses(_ other: Segment) -> Bool {
    let (a, b, c, d) = (start, end, other.start, other.end)
    guard a != b, c != d else { return false }
    let (way, otherWay) = (b - a, d - c)
    if a == c || b == d || a == d || b == c {
      // Segments with a common end overlap only if they have the same direction from there.
      guard way.cross(otherWay) == 0 else { return false }
      return (way.dot(otherWay) > 0) == (a == c || b == d)
    }
    let (sideC, sideD) = (way.cross(c - a), way.cross(d - a))
    let (sideA, sideB) = (otherWay.cross(a - c), otherWay.cross(b - c))
    return sideC * sideD <= 0 && sideA * sideB <= 0 && box.touches(other.box)
  }
}
