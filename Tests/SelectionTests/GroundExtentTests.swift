import Geometry
import TestSupport
import Testing

@testable import Selection

@Suite struct GroundExtentTests {
  @Test func `no position has no extent`() { #expect(GroundExtent([]) == nil) }

  @Test func `an extent holds its positions and no more`() throws {
    let extent = try #require(GroundExtent([LonLat(20, 60), LonLat(24, 58), LonLat(22, 59)]))
    #expect(extent.west == 20 && extent.east == 24 && extent.south == 58 && extent.north == 60)
    #expect(extent.middle == LonLat(22, 59))
    #expect(abs(extent.heightKm - 222.4) < 0.1 && abs(extent.widthKm - 229.1) < 0.1)
  }

  @Test func `an extent crosses the antimeridian where that is shorter`() throws {
    let extent = try #require(GroundExtent([LonLat(170, 10), LonLat(-160, 0), LonLat(179, 5)]))
    #expect(extent.west == 170 && extent.east == 200)
    #expect(extent.middle == LonLat(-175, 5))
  }

  @Test func `the extent of random positions leaves out the widest gap, wherever it is`() throws {
    var random = Xorshift(seed: 22)
    for _ in 0..<500 {
      let positions = (0..<Int(random.number(1, 9))).map { _ in
        LonLat(random.number(-180, 180), random.number(-90, 90))
      }
      let extent = try #require(GroundExtent(positions))
      let isInside = positions.allSatisfy { position in
        [0.0, 360].contains { turn in
          extent.west - 1e-9 <= position.longitude + turn
            && position.longitude + turn <= extent.east + 1e-9
        } && extent.south <= position.latitude && position.latitude <= extent.north
      }
      #expect(isInside)
      #expect(extent.east - extent.west <= 360 - 360 / Double(positions.count) + 1e-9)
      #expect(abs(extent.middle.longitude) <= 180)
      let turned = GroundExtent(
        positions.map { LonLat(($0.longitude + 100).remainder(dividingBy: 360), $0.latitude) })
      #expect(abs((turned?.east ?? 0) - (turned?.west ?? 0) - (extent.east - extent.west)) < 1e-6)
    }
  }

  @Test func `an extent grows by positions, also across the antimeridian`() throws {
    let extent = try #require(GroundExtent([LonLat(175, 10), LonLat(-175, 0)]))
    let wider = extent.with([LonLat(-150, 20)])
    #expect(wider.west == 175 && wider.east == 210 && wider.south == 0 && wider.north == 20)
  }
}
