import Geometry
import Testing

@testable import Cartography

@Suite struct ShownGroundTests {
  let frame: MapFrame

  init() throws { frame = try SampleMap().bench().view.frame }

  /// A square island around a place in the frame, with a side in millimetres of the page.
  func island(_ x: Double, _ y: Double, _ side: Double) throws -> Polygon {
    let center = frame.box.center + Vector(x, y)
    let corners = Box(center: center, width: side, height: side).corners
    return Polygon(Ring(try corners.map { try #require(frame.position(of: $0)).point }))
  }

  func shown(_ land: Area, inhabited: [Point] = []) -> [Int] {
    let kept = ShownGround(frame, inhabited: inhabited).islands(land)
    return land.indices.filter { kept.contains(land[$0]) }
  }

  @Test func `a speck is left out, an island and a speck with a town are shown`() throws {
    let land = [try island(0, 0, 6), try island(20, 0, 0.3), try island(20, 8, 2)]
    #expect(shown(land) == [0, 2])
    let town = try #require(land[1].outer.box).center
    #expect(shown(land, inhabited: [town]) == [0, 1, 2])
  }

  @Test func `a small island is shown by itself, but not in a crowd`() throws {
    let alone = [try island(0, 0, 6), try island(12, 0, 0.8)]
    #expect(shown(alone) == [0, 1])
    #expect(shown([try island(0, 0, 6), try island(4, 0, 0.8)]) == [0])
    #expect(shown([try island(0, 0, 6), try island(4.5, 0, 1.5)]) == [0, 1], "large enough")
  }

  @Test func `lakes are left out by size, but for those with a name`() throws {
    let lakes = [try island(0, 0, 0.4), try island(9, 0, 2)]
    let ground = ShownGround(frame, inhabited: [])
    #expect(ground.lakes(lakes, named: []).count == 1)
    let name = try #require(lakes[0].outer.box).center
    #expect(ground.lakes(lakes, named: [name]).count == 2)
  }

  @Test func `a larger sheet shows smaller things`() {
    let (page, poster) = (SheetDetail(enlargement: 1), SheetDetail(enlargement: 2))
    #expect(poster.leastIsland == page.leastIsland / 4 && poster.leastLake == page.leastLake / 4)
    #expect(poster.lines.leastBend == page.lines.leastBend / 4)
    #expect(poster.lines.rounding == page.lines.rounding / 2)
    #expect(page.ranks([1, 2]) == [1, 2] && poster.ranks([1, 2]) == [1, 2, 3])
    #expect(SheetDetail(enlargement: 2.83).ranks([1, 2, 3]) == [1, 2, 3, 4])
    #expect(SheetDetail(enlargement: 4).ranks([1, 4]) == [1, 4, 5])
    let small = SheetDetail(enlargement: 0.5)
    #expect(small.ranks([1, 2, 3]) == [1, 2] && small.ranks([4]) == [4] && small.ranks([]) == [])
    #expect(small.leastRiver < 6 && page.leastRiver == RiverNetwork.sourceRank)
    #expect(poster.leastRiver == page.leastRiver)
  }
}
