import Geometry

/// A square with its lower left corner at (x, y).
func square(_ x: Double, _ y: Double, _ size: Double) -> Polygon {
  Polygon(Box(x: x, y: y, width: size, height: size))
}

/// A small generator with a fixed sequence (Marsaglia's xorshift), for repeatable random tests.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
