import Geometry
import TestSupport
import Testing

@Suite struct ContactsTests {
  func square(_ x: Double, _ y: Double, _ size: Double, holes: [Ring] = []) -> Polygon {
    Polygon(Ring(Box(x: x, y: y, width: size, height: size)), holes: holes)
  }

  /// Two polygons, whether they have anything to do with each other, and whether they share ground.
  static let couples: [(Polygon, Polygon, meet: Bool, overlap: Bool)] = {
    let unit = Polygon(Box(x: 0, y: 0, width: 10, height: 10))
    let box = { Polygon(Box(x: $0, y: $1, width: $2, height: $3)) }
    let ringed = Polygon(
      unit.outer, holes: [Ring(Box(x: 2, y: 2, width: 6, height: 6)).reversed])
    return [
      (unit, box(20, 0, 10, 10), false, false),
      (unit, box(5, 5, 10, 10), true, true),
      (unit, box(2, 2, 1, 1), true, true),
      (unit, unit, true, true),
      (unit, box(10, 0, 10, 10), true, false),
      (unit, box(10, 3, 10, 4), true, false),
      (unit, box(10, 10, 5, 5), true, false),
      // Island in a lake, on the shore of the lake, and where the lake is left.
      (ringed, box(4, 4, 1, 1), false, false),
      (ringed, box(2, 2, 6, 6), true, false),
      (ringed, box(0.5, 0.5, 1, 1), true, true),
      // Boxes that overlap say nothing yet.
      (
        Polygon(Ring([Point(0, 0), Point(10, 0), Point(0, 10)])),
        Polygon(Ring([Point(10, 10), Point(10, 1), Point(9, 10)])), false, false
      ),
    ]
  }()

  @Test func `the search ends where polygons lie in each other by the hundred`() {
    let nest = (1...40).map { size in
      Polygon(Ring(Box(center: Point(0, 0), width: Double(size), height: Double(size)).corners))
    }
    #expect(Contacts(of: nest).excess == nil)
    #expect(Contacts(of: nest).overlaps.count == 40 * 39 / 2)
    #expect(Contacts(of: nest, nearLimit: 20_000).excess != nil)
  }

  @Test(arguments: couples.indices)
  func `a couple meets and shares ground as it should, whichever comes first`(index: Int) {
    let (a, b, meet, overlap) = Self.couples[index]
    for pair in [[a, b], [b, a]] {
      let found = Contacts(of: pair)
      #expect(found.pairs.isEmpty != meet && found.doubtful.isEmpty)
      #expect(found.overlaps.isEmpty == !overlap)
      #expect(found.clusters == (meet ? [[0, 1]] : []))
    }
  }

  @Test func `rings that cross, touch or lie where they should not are doubtful`() {
    let bow = Polygon(Ring([Point(0, 0), Point(4, 4), Point(4, 0), Point(0, 4)]))
    let pinched = Polygon(
      Ring([
        Point(0, 0), Point(4, 0), Point(4, 4), Point(2, 0), Point(0, 4),
      ]))
    let spike = Polygon(
      Ring([Point(0, 0), Point(4, 0), Point(8, 0), Point(4, 0), Point(4, 4), Point(0, 4)]))
    let hole = Ring(Box(x: 1, y: 1, width: 1, height: 1)).reversed
    let stray = square(0, 0, 5, holes: [Ring(Box(x: 7, y: 7, width: 1, height: 1)).reversed])
    let nested = square(0, 0, 9, holes: [Ring(Box(x: 0.5, y: 0.5, width: 5, height: 5)), hole])
    for wrong in [bow, pinched, spike, stray, nested] {
      #expect(Contacts(of: [wrong]).doubtful == [0], "\(wrong)")
    }
    #expect(Contacts(of: [square(0, 0, 5, holes: [hole])]).doubtful.isEmpty)
  }

  @Test func `polygons that meet through others are one cluster, in order`() {
    let row = [0.0, 30, 10, 31, 5].map { square($0, 0, 6) }
    #expect(Contacts(of: row).clusters == [[0, 2, 4], [1, 3]])
  }

  @Test func `boxes at random meet as their sides say`() {
    var random = Xorshift(seed: 4)
    for _ in 0..<200 {
      let boxes = (0..<12).map { _ in
        Box(
          center: random.point(in: Box(x: 0, y: 0, width: 30, height: 30)),
          width: random.number(0.5, 9), height: random.number(0.5, 9))
      }
      let found = Contacts(of: boxes.map { Polygon($0) })
      var expected: Set<[Int]> = []
      for a in boxes.indices {
        for b in boxes.indices where a < b && boxes[a].intersects(boxes[b]) {
          expected.insert([a, b])
        }
      }
      #expect(Set(found.pairs.map { [$0.first, $0.second] }) == expected)
      #expect(Set(found.overlaps.map { [$0.first, $0.second] }) == expected)
      #expect(found.doubtful.isEmpty)
      let across = Contacts(of: boxes.map { Polygon($0) }, across: 5)
      #expect(across.pairs == found.pairs.filter { $0.first < 5 && $0.second >= 5 })
      #expect(across.overlaps == found.overlaps.filter { $0.first < 5 && $0.second >= 5 })
    }
  }

  @Test func `the search stops where edges cross too often`() {
    let star = Polygon(
      Ring(
        (0..<101).map { number in
          Point(0, 0) + Vector(angle: Double(number) * 2 * .pi * 50 / 101) * 10
        }))
    let far = square(100, 100, 1)
    #expect(Contacts(of: [far, star], limit: 100).excess?.polygons == [1])
    #expect(Contacts(of: [far, star]).excess == nil)
  }
}
