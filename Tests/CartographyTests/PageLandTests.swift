import Geometry
import Overlay
import TestSupport
import Testing

@testable import Cartography

/// Land is cut by outlines as an overlay of all of it would, with less work.
@Suite struct PageLandTests {
  let overlay: Overlay

  init() throws { overlay = try Overlay() }

  /// Islands on a grid, none of which touches another.
  func islands(_ random: inout Xorshift) -> Area {
    (0..<16).map { number in
      let cell = Box(
        x: Double(number % 4) * 25, y: Double(number / 4) * 25, width: 25, height: 25)
      return Polygon(random.star(9, in: cell.shrunk(by: 0.5)))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the land within an outline is what an overlay of both gives`(_ seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let land = islands(&random)
    let outline: Area = [
      Polygon(random.star(12, in: Box(x: 5, y: 5, width: random.number(4, 90), height: 80)))
    ]
    let cut = try PageLand(land).part(within: outline, overlay)
    let expected = try overlay.intersection(outline, land)
    #expect(abs(cut.totalArea - expected.totalArea) < 1e-6)
    #expect(try overlay.symmetricDifference(overlay.union([cut]), expected).totalArea < 1e-6)
  }

  @Test func `an outline inland is taken as it is, one at sea holds nothing`() throws {
    let land = PageLand([Polygon(Box(x: 0, y: 0, width: 100, height: 100))])
    let inland: Area = [Polygon(Box(x: 40, y: 40, width: 5, height: 5))]
    #expect(try land.part(within: inland, overlay) == inland)
    let sea = Box(x: 200, y: 0, width: 5, height: 5)
    #expect(try land.part(in: sea, overlay).isEmpty)
    #expect(try land.part(within: [], overlay).isEmpty)
  }

  @Test func `an outline within a lake of the land holds nothing`() throws {
    let lake = Ring(Box(x: 20, y: 20, width: 60, height: 60))
    let land = PageLand([
      Polygon(Ring(Box(x: 0, y: 0, width: 100, height: 100)), holes: [lake])
    ])
    #expect(try land.part(in: Box(x: 40, y: 40, width: 5, height: 5), overlay).isEmpty)
  }

  @Test func `lines are cut to the land`() throws {
    let land = PageLand([
      Polygon(Box(x: 0, y: 0, width: 10, height: 10)),
      Polygon(Box(x: 20, y: 0, width: 10, height: 10)),
    ])
    let line = Polyline([Point(-5, 5), Point(25, 5)])
    let cut = try overlay.clip([line], to: land.knife(overlay))
    #expect(cut.map(\.length).reduce(0, +) == 15 && cut.count == 2)
  }

  @Test func `rough land has no small islands and stays near the old edge`() throws {
    var random = Xorshift(seed: 7)
    let land = islands(&random) + [Polygon(Box(x: 120, y: 0, width: 1, height: 1))]
    let rough = try PageLand(land).roughened(least: 3, roughness: 0.15, overlay)
    let everywhere = Box(minX: -10, minY: -10, maxX: 200, maxY: 200)
    let left = try rough.part(in: everywhere, overlay)
    #expect(left.allSatisfy { $0.area > 3 } && left.count == 16)
    let whole = land.dropLast().reduce(0) { $0 + $1.area }
    #expect(abs(left.totalArea - whole) < 0.05 * whole)
  }
}
