import Foundation
import Geometry
import Testing

@testable import Labeling

@Suite struct LineLabelTests {
  /// A gentle wave across the page with small meanders.
  static let wave = (0...200).map { step in
    let x = 5 + Double(step) * 0.45
    return Point(x, 50 + 8 * sin(x / 15) + 0.3 * sin(x * 2))
  }

  @Test(arguments: [false, true])
  func `labels follow a river from left to right, whichever way it was drawn`(_ isReversed: Bool)
    throws
  {
    let points = isReversed ? Self.wave.reversed() : Self.wave
    let (problem, solution) = solve([river(points)])
    let placement = try #require(solution.placement("river"))
    let baseline = try #require(placement.baseline)
    #expect(abs(baseline.length - 20) < 1e-6)
    #expect(zip(baseline.points, baseline.points.dropFirst()).allSatisfy { $0.x < $1.x })
    let path = Polyline(points)
    for point in baseline.points {
      let distance = path.distance(to: point)
      #expect(distance > 0.6 && distance < 2.5)
    }
    for box in placement.boxes {
      let bottom = box.center + box.axis.perpendicular * box.halfHeight
      let onPath = try #require(points.min { abs($0.x - bottom.x) < abs($1.x - bottom.x) })
      #expect(bottom.y < onPath.y, "the text should stay above the line")
    }
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test(arguments: LineSide.allCases)
  func `labels along lines stand on the side asked for`(_ side: LineSide) throws {
    let solution = solve([river([Point(10, 50), Point(90, 50)], sides: [side])]).solution
    let placement = try #require(solution.placement("river"))
    let box = placement.boxes[0].bounds
    #expect(placement.position == side.rawValue)
    switch side {
    case .above: #expect(abs(box.maxY - 49.5) < 1e-6)
    case .below: #expect(abs(box.minY - 50.5) < 1e-6)
    case .on: #expect(abs(box.center.y - 50) < 1e-6)
    }
  }

  @Test(arguments: 0..<12)
  func `labels are never upside down on a river that turns about`(_ turn: Int) {
    let phase = Double(turn) * .pi / 6
    let points = (0...300).map { step in
      let t = Double(step) / 300 * 3 * .pi + phase
      return Point(50 + 35 * cos(t), 50 + 20 * sin(t) + Double(step) / 20)
    }
    let (problem, solution) = solve([river(points, sides: [.above, .below], isRequired: true)])
    #expect(solution.placements.count == 1)
    #expect(solution.placements[0].boxes.allSatisfy { $0.axis.dx >= -1e-9 })
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `labels read upwards on a line straight up`() throws {
    let solution = solve([river([Point(50, 10), Point(50, 90)])]).solution
    let baseline = try #require(solution.placement("river")?.baseline)
    #expect(baseline.points[0].y > baseline.points[baseline.points.count - 1].y)
  }

  @Test func `labels keep off a hairpin when there is a straight stretch`() throws {
    let points = [Point(10, 40), Point(60, 40), Point(70, 20), Point(72, 60), Point(80, 40)]
    let placement = try #require(solve([river(points)]).solution.placement("river"))
    #expect(placement.boxes.allSatisfy { $0.bounds.maxX < 64 })
  }

  @Test func `labels come again along a long line, well apart`() throws {
    let (problem, solution) = solve([river(Self.wave, length: 10, repeatDistance: 30)])
    #expect(solution.placements.map(\.copy) == [0, 1, 2])
    let middles = solution.placements.compactMap { $0.baseline?.location(at: 5)?.point.x }.sorted()
    #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 > 9 })
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `labels use only the part of a line inside the frame`() throws {
    let frame = Box(x: 60, y: 20, width: 30, height: 60)
    let (problem, solution) = solve([river(Self.wave)], frame: frame)
    #expect(solution.placements.count == 1)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `labels do not fit a line far too short, unless they must`() {
    let brook = [Point(50, 50), Point(53, 52)]
    #expect(solve([river(brook)]).solution.dropped.map(\.reason) == [.doesNotFit])
    let (problem, solution) = solve([river(brook, isRequired: true)])
    #expect(solution.placements.map(\.position) == ["level above"])
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
    #expect(solve([river([])]).solution.dropped.map(\.reason) == [.doesNotFit])
  }

  @Test func `paths of labels are smoothed without moving their ends`() {
    let smooth = SmoothedPath(Polyline(Self.wave), step: 0.5, reach: 4)
    let wiggle = SmoothedPath(Polyline(Self.wave), step: 0.5, reach: 0.01)
    #expect(smooth.points[0].distance(to: Self.wave[0]) < 1e-9)
    #expect(smooth.points[smooth.points.count - 1].distance(to: Self.wave[200]) < 1e-9)
    #expect(smooth.length < wiggle.length)
    #expect(wiggle.deviations.allSatisfy { abs($0) < 1e-6 })
  }
}
