import Geometry

/// A small generator with a fixed sequence (Marsaglia's xorshift), for random tests that repeat on every machine.
package struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  package mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  package mutating func number(_ low: Double, _ high: Double) -> Double {
    .random(in: low...high, using: &self)
  }

  /// From 0 to less than 1.
  package mutating func fraction() -> Double { .random(in: 0..<1, using: &self) }

  package mutating func point(in box: Box) -> Point {
    Point(number(box.minX, box.maxX), number(box.minY, box.maxY))
  }

  package mutating func box(in box: Box) -> Box { Box(point(in: box), point(in: box)) }

  package mutating func line(_ count: Int, in box: Box) -> Polyline {
    Polyline((0..<count).map { _ in point(in: box) })
  }

  /// A ring round the centre of the box that does not cross itself.
  package mutating func star(_ count: Int, in box: Box) -> Ring {
    let size = min(box.width, box.height) / 2
    return Ring(
      (0..<count).map { index in
        let angle = 2 * Double.pi * Double(index) / Double(count)
        return box.center + Vector(angle: angle) * (size * number(0.2, 1))
      })
  }
}
