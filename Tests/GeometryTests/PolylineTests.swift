import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct PolylineTests {
  let corner = Polyline([Point(0, 0), Point(3, 0), Point(3, 4)])
  let plane = Box(x: 0, y: 0, width: 10, height: 10)

  @Test func `a place along the chain has a point and a direction; beyond an end it is the end`()
    throws
  {
    #expect(corner.length == 7)
    let middle = try #require(corner.location(at: 5))
    #expect(middle.point == Point(3, 2) && middle.direction == Vector(0, 1))
    #expect(corner.location(at: -1)?.point == Point(0, 0))
    #expect(corner.location(at: 99)?.point == Point(3, 4))
    #expect(Polyline([]).location(at: 0) == nil)
    #expect(Polyline([Point(1, 1), Point(1, 1)]).location(at: 0) == nil)
  }

  @Test func `a part of a chain has the length asked for and keeps the corners between`() {
    #expect(corner.part(from: 1, to: 5).points == [Point(1, 0), Point(3, 0), Point(3, 2)])
    #expect(corner.part(from: 5, to: 1).points.isEmpty)
    #expect(corner.part(from: -2, to: 99) == corner)
    #expect(corner.part(from: 8, to: 9).points.isEmpty)
    #expect(corner.part(from: -3, to: 0).points.isEmpty)
    var random = Xorshift(seed: 2)
    for _ in 0..<100 {
      let line = random.line(8, in: plane)
      let start = random.number(0, line.length / 2)
      let end = random.number(start + 0.01, line.length)
      #expect(abs(line.part(from: start, to: end).length - (end - start)) < 1e-9)
    }
  }

  @Test func `resampling keeps the ends and spaces points evenly along the chain`() {
    let fine = corner.resampled(step: 1)
    #expect(fine.points.count == 8)
    #expect(fine.points[3] == Point(3, 0))
    var random = Xorshift(seed: 3)
    for _ in 0..<100 {
      let line = random.line(6, in: plane)
      let result = line.resampled(step: 0.7)
      #expect(result.points.first == line.points.first)
      #expect(result.points.last == line.points.last)
      let spacing = line.length / Double(result.points.count - 1)
      #expect(spacing <= 0.7)
      for (index, point) in result.points.enumerated() {
        let place = line.location(at: spacing * Double(index))
        #expect(place.map { $0.point.distance(to: point) < 1e-9 } == true)
      }
    }
    #expect(Polyline([Point(1, 1)]).resampled(step: 1).points.count == 1)
    #expect(corner.resampled(step: 0) == corner)
  }

  @Test func `resampling a long chain takes time in proportion to its length`() {
    let long = Polyline((0...100_000).map { Point(Double($0), sin(Double($0))) })
    #expect(long.resampled(step: 1).points.count > 100_000)
  }

  @Test func `smoothing cuts corners, keeps the ends and never leaves the convex hull`() {
    let smooth = corner.smoothed(rounds: 3)
    #expect(smooth.points.first == corner.points.first)
    #expect(smooth.points.last == corner.points.last)
    #expect(smooth.length < corner.length)
    #expect(smooth.points.allSatisfy { $0.x >= 0 && $0.x <= 3 && $0.y >= 0 && $0.y <= 4 })
    let straight = Polyline([Point(0, 0), Point(1, 1)])
    #expect(straight.smoothed(rounds: 5) == straight)
  }

  @Test func `simplification keeps the ends and stays within the tolerance`() {
    var random = Xorshift(seed: 4)
    for _ in 0..<50 {
      let line = random.line(60, in: plane)
      let simple = line.simplified(tolerance: 1.5)
      #expect(simple.points.first == line.points.first && simple.points.last == line.points.last)
      #expect(simple.points.count < line.points.count)
      #expect(line.points.allSatisfy { simple.distance(to: $0) <= 1.5 })
    }
    let level = Polyline([Point(0, 0), Point(1, 0.01), Point(2, 0)])
    #expect(level.simplified(tolerance: 0.1).points.count == 2)
    #expect(level.simplified(tolerance: 0) == level)
    #expect(Polyline([]).simplified(tolerance: 1).points.isEmpty)
  }

  @Test func `places found in one walk are those found one by one`() {
    let line = Polyline(
      (0..<60).map { Point(Double($0 * 37 % 50), Double($0 * 61 % 47)) } + [
        Point(1, 1), Point(1, 1),
      ])
    let distances = (-1...120).map { Double($0) * line.length / 110 }
    let found = line.locations(at: distances)
    #expect(found.count == distances.count)
    for (distance, place) in zip(distances, found) {
      #expect(place.point.distance(to: line.location(at: distance)?.point ?? Point(0, 0)) < 1e-9)
    }
    let cuts = [0, 0.1, 0.1, 0.35, 0.9, 1].map { $0 * line.length }
    let parts = line.parts(between: cuts)
    #expect(parts.count == 5)
    for (index, part) in parts.enumerated() {
      #expect(abs(part.length - (cuts[index + 1] - cuts[index])) < 1e-9)
    }
  }

  @Test func `the teeth of a comb are simplified in time, and no point is lost that shows`() {
    let comb = Polyline(
      (0..<100_000).map { Point(Double($0), $0 % 2 == 0 ? 0 : 1000 + Double($0)) })
    #expect(comb.simplified(tolerance: 0.1).points.count > 99_000)
  }
}
