import Geometry
import Testing

@testable import Cartography

@Suite struct ShoreTests {
  private let window = Box(minX: 0, minY: 0, maxX: 10, maxY: 10)

  @Test func `an island away from the window's sides is all shore`() {
    let ring = Ring(Box(minX: 2, minY: 2, maxX: 4, maxY: 4))
    let stretches = ring.stretches(along: window)
    #expect(stretches.map(\.isCut) == [false])
    #expect(stretches[0].line.points.first == stretches[0].line.points.last)
  }

  @Test(arguments: 0..<7)
  func `edges along the sides of the window are cuts, and the stretches join up`(turn: Int) {
    // Runs along the west side, then the south side, then back through the window.
    let corners = [
      Point(0, 6), Point(0, 3), Point(0, 0), Point(5, 0), Point(8, 0), Point(6, 4), Point(3, 5),
    ]
    let ring = Ring(Array(corners[turn...] + corners[..<turn]))
    let stretches = ring.stretches(along: window)
    #expect(stretches.map(\.isCut).sorted { !$0 && $1 } == [false, true])
    let shore = stretches.first { !$0.isCut }?.line.points
    #expect(shore == [Point(8, 0), Point(6, 4), Point(3, 5), Point(0, 6)])
    for (index, stretch) in stretches.enumerated() {
      let next = stretches[(index + 1) % stretches.count]
      #expect(stretch.line.points.last == next.line.points.first)
    }
  }

  @Test func `land that fills the window has no shore`() {
    #expect(Ring(window).stretches(along: window).map(\.isCut) == [true])
  }

  @Test func `without a window everything is shore`() {
    #expect(Ring(window).stretches(along: nil).map(\.isCut) == [false])
  }
}

@Suite struct SharesTests {
  @Test(arguments: 1...9)
  func `every polygon is in one share, in order, and shares are of like size`(seed: Int) {
    let area = (0..<(seed * 13)).map { index in
      Polygon(Ring((0..<(3 + index * seed % 40)).map { Point(Double($0), Double(index)) }))
    }
    let shares = area.shares(ofAtLeast: 30, atMost: 5)
    #expect(shares.flatMap(Array.init) == Array(area.indices))
    for share in shares.dropLast() {
      #expect(area[share].reduce(0) { $0 + $1.outer.points.count } >= 30)
    }
    #expect(shares.count <= 6)
  }
}
