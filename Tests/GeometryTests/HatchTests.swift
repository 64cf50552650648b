import Foundation
import Geometry
import Testing

@Suite struct HatchTests {
  let area = [
    Polygon(
      Ring(Box(x: 0, y: 0, width: 10, height: 10)),
      holes: [Ring(Box(x: 4, y: 4, width: 2, height: 2))])
  ]

  @Test(arguments: [0.0, 30, 45, 90, 135])
  func `the lines of a hatch together weigh as much as the area over the spacing`(_ angle: Double) {
    let lines = area.hatched(angle: angle, spacing: 0.05)
    let length = lines.reduce(0) { $0 + $1.length }
    #expect(abs(length * 0.05 - 96) < 0.7)
  }

  @Test func `all lines of a hatch lie inside and run in the direction asked for`() {
    for line in area.hatched(angle: 30, spacing: 0.7) {
      let place = line.location(at: line.length / 2)
      #expect(place.map { area.contains($0.point) } == true)
      #expect(place.map { abs($0.direction.angle - .pi / 6) < 1e-9 } == true)
    }
  }

  @Test func `two areas with the same hatch line up`() {
    let left = [Polygon(Box(x: 0, y: 0, width: 5, height: 5))].hatched(angle: 0, spacing: 0.8)
    let right = [Polygon(Box(x: 5, y: 1, width: 5, height: 7))].hatched(angle: 0, spacing: 0.8)
    let rows = Set(left.map { Int(($0.points[0].y / 0.8).rounded()) })
    #expect(rows == [0, 1, 2, 3, 4, 5, 6])
    #expect(
      right.allSatisfy { abs($0.points[0].y / 0.8 - ($0.points[0].y / 0.8).rounded()) < 1e-9 })
  }

  @Test func `a corner that only touches a line gives no line`() {
    let diamond = [Polygon(Ring([Point(5, 0), Point(10, 5), Point(5, 10), Point(0, 5)]))]
    #expect(diamond.hatched(angle: 0, spacing: 5).allSatisfy { $0.length > 0 })
    #expect(Area().hatched(angle: 0, spacing: 1).isEmpty)
  }
}
