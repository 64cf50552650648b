import Geometry
import TestSupport
import Testing

@Suite struct ClipTests {
  let box = Box(x: 0, y: 0, width: 10, height: 10)
  let plane = Box(x: -10, y: -10, width: 30, height: 30)

  @Test func `a chain that leaves and comes back is cut in two`() {
    let line = Polyline([Point(-5, 5), Point(5, 5), Point(5, 15), Point(8, 15), Point(8, 5)])
    #expect(
      line.clipped(to: box) == [
        Polyline([Point(0, 5), Point(5, 5), Point(5, 10)]), Polyline([Point(8, 10), Point(8, 5)]),
      ])
  }

  @Test func `a chain inside stays as it is, and one outside or with one point in common vanishes`()
  {
    let inside = Polyline([Point(1, 1), Point(9, 1), Point(9, 9)])
    #expect(inside.clipped(to: box) == [inside])
    #expect(Polyline([Point(-1, 20), Point(11, 20)]).clipped(to: box).isEmpty)
    #expect(Polyline([Point(-5, 5), Point(5, -5)]).clipped(to: box).isEmpty)
    #expect(Polyline([]).clipped(to: box).isEmpty)
  }

  @Test func `a chain along the edge of the box counts as inside`() {
    let edge = Polyline([Point(0, 2), Point(0, 8)])
    #expect(edge.clipped(to: box) == [edge])
  }

  @Test func `for random chains the parts lie inside and are as long as the inside is`() {
    var random = Xorshift(seed: 5)
    for _ in 0..<40 {
      let line = random.line(10, in: plane)
      let parts = line.clipped(to: box)
      #expect(parts.flatMap(\.points).allSatisfy { box.grown(by: 1e-9).contains($0) })
      let steps = 4000
      let inside = (0..<steps).count { index in
        let place = line.location(at: line.length * (Double(index) + 0.5) / Double(steps))
        return place.map { box.contains($0.point) } ?? false
      }
      let expected = line.length * Double(inside) / Double(steps)
      #expect(abs(parts.reduce(0) { $0 + $1.length } - expected) < 0.2)
    }
  }

  @Test func `a clipped ring covers what the ring covers inside the box`() {
    var random = Xorshift(seed: 6)
    for _ in 0..<100 {
      let ring = random.star(12, in: random.box(in: plane))
      let clipped = ring.clipped(to: box)
      for _ in 0..<30 {
        let point = random.point(in: box.shrunk(by: 1e-6))
        #expect((clipped?.contains(point) ?? false) == ring.contains(point))
      }
      #expect(clipped?.points.allSatisfy { box.grown(by: 1e-9).contains($0) } ?? true)
    }
    #expect(Ring(Box(x: 20, y: 20, width: 1, height: 1)).clipped(to: box) == nil)
    #expect(Ring(plane).clipped(to: box)?.area == 100)
  }

  @Test func `a clipped polygon keeps its holes, and one inside a hole is empty`() {
    let polygon = Polygon(Ring(plane), holes: [Ring(Box(x: 5, y: 5, width: 50, height: 50))])
    #expect(polygon.clipped(to: box)?.area == 75)
    #expect(polygon.clipped(to: Box(x: 6, y: 6, width: 2, height: 2))?.area ?? 0 == 0)
  }
}
