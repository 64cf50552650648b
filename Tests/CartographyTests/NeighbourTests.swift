import Geometry
import TestSupport
import Testing

@testable import Cartography

/// Which symbols may touch, kept right while they move.
@Suite struct NeighbourTests {
  @Test(arguments: 0..<6)
  func `lists hold all that may touch, however the discs have moved`(seed: Int) throws {
    var random = Xorshift(seed: UInt64(seed))
    let placement = try SitePlacementTests()
    var discs = (0..<60).map { number in
      let point = Point(random.number(0, 60), random.number(0, 60))
      return Disc(
        placement.base("b\(number)", at: point, roles: 1 + number % 3),
        mobility: number.isMultiple(of: 4) ? 0 : 1, badge: placement.badge)
    }
    let isStill = discs.map { $0.mobility == 0 }
    var neighbours = Neighbours(discs, reach: 4, isStill: isStill)
    for _ in 0..<400 {
      let index = Int.random(in: discs.indices, using: &random)
      guard discs[index].mobility > 0 else { continue }
      let step = Vector(random.number(-5, 5), random.number(-5, 5))
      discs[index].center = discs[index].center + step
      _ = neighbours.update(index, discs)
    }
    for i in discs.indices {
      let list = neighbours.all(of: i)
      #expect(list == list.sorted() && Set(list).count == list.count)
      for j in discs.indices where i != j {
        let reach = discs[i].radius + discs[j].radius + 8
        let mayTouch = discs[i].center.distance(to: discs[j].center) < reach
        let isListed = list.contains(Int32(j))
        #expect(isListed == neighbours.all(of: j).contains(Int32(i)))
        if isStill[i], isStill[j] {
          #expect(!isListed)
        } else if mayTouch {
          #expect(isListed)
        }
        if isListed, j > i { #expect(neighbours.first(of: i, from: j) == j) }
      }
    }
  }
}
