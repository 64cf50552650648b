import Geometry

/// The distance between two segments. 0 if they cross.
func segmentDistance(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Double {
  let sides = [
    (b - a).cross(c - a), (b - a).cross(d - a), (d - c).cross(a - c), (d - c).cross(b - c),
  ]
  if sides[0] * sides[1] < 0, sides[2] * sides[3] < 0 { return 0 }
  return min(
    a.distance(toSegment: c, d), b.distance(toSegment: c, d), c.distance(toSegment: a, b),
    d.distance(toSegment: a, b))
}
