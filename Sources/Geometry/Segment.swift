/// A straight edge between two points.
package struct Segment: Hashable, Sendable {
  package var start: Point
  package var end: Point

  @inlinable
  package init(_ start: Point, _ end: Point) { (self.start, self.end) = (start, end) }

  @inlinable
  package var box: Box { Box(start, end) }

  /// Whether the two have a point in common, other than an end of both.
  package func crosses(_ other: Segment) -> Bool {
    let (a, b, c, d) = (start, end, other.start, other.end)
    let (way, otherWay) = (b - a, d - c)
    if a == c || b == d || a == d || b == c {
      // From a common end they run over each other, or apart.
      let isForward = a == c || b == d
      guard way.cross(otherWay) == 0 else { return false }
      let dot = way.dot(otherWay)
      return isForward ? dot > 0 || (a == c && b == d) : dot < 0 || (a == d && b == c)
    }
    let (sideC, sideD) = (way.cross(c - a), way.cross(d - a))
    let (sideA, sideB) = (otherWay.cross(a - c), otherWay.cross(b - c))
    if sideC == 0, sideD == 0 { return box.touches(other.box) }
    return sideC * sideD <= 0 && sideA * sideB <= 0 && box.touches(other.box)
  }
}
