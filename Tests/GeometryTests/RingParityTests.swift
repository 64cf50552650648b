import Geometry
import Testing

@Suite struct RingParityTests {
  func square(_ half: Double, at x: Double = 0) -> Ring {
    Ring(Box(center: Point(x, 0), width: 2 * half, height: 2 * half))
  }

  @Test func `a ring within a ring is a hole, and one within that is land again`() {
    let area = [square(1), square(3), square(2), square(0.5, at: 10)].evenOddArea
    #expect(area.count == 3)
    #expect(area.map(\.holes.count) == [1, 0, 0])
    #expect(abs(area.totalArea - (36 - 16 + 4 + 1)) < 1e-12)
  }

  @Test func `the order and the turn of the rings do not matter`() {
    let rings = [square(1), square(3).reversed, square(2)]
    #expect(rings.evenOddArea.totalArea == Array(rings.reversed()).evenOddArea.totalArea)
    #expect([Ring]().evenOddArea.isEmpty)
  }
}
