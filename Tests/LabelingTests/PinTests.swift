import Geometry
import Testing

@testable import Labeling

@Suite struct PinTests {
  @Test func `pinned labels stay where they are, and the others give way`() throws {
    let free = try #require(solve([town("b", at: Point(50, 50))]).solution.placement("b"))
    let corner = Point(free.rowBoxes[0].minX, free.rowBoxes[0].minY)
    let pinned = town(
      "a", at: Point(20, 20), pin: LabelPin(.block(topLeft: corner, .left), hasLeader: true))
    let (problem, solution) = solve([pinned, town("b", at: Point(50, 50))])
    #expect(solution.placement("a")?.rowBoxes == free.rowBoxes)
    #expect(solution.placement("a")?.leader != nil)
    #expect(solution.placement("b")?.position != "right-above")
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `pinned labels stay even on a symbol or on each other, and the verifier says so`() {
    let pin = LabelPin(.block(topLeft: Point(50, 50), .left))
    let features = [
      town("a", at: Point(20, 20), pin: pin), town("b", at: Point(52, 51), pin: pin),
    ]
    let (problem, solution) = solve(features)
    #expect(solution.placements.count == 2)
    let violations = LabelVerifier.violations(of: solution, in: problem)
    #expect(
      Set(violations) == [
        .labelsTooClose("a", "b"), .labelOnSymbol(label: "a", symbol: "b"),
        .labelOnSymbol(label: "b", symbol: "b"),
      ])
  }

  @Test func `a label follows a pinned baseline`() throws {
    let line = Polyline([Point(10, 20), Point(30, 22)])
    var feature = river([Point(10, 50), Point(90, 50)])
    feature.pin = LabelPin(.baseline(line))
    let placement = try #require(solve([feature]).solution.placement("river"))
    #expect(placement.baseline == line)
  }

  @Test func `pins that do not suit their feature are dropped with that reason`() {
    let baseline = LabelPin(.baseline(Polyline([Point(0, 0), Point(9, 0)])))
    let variant = LabelPin(.block(topLeft: Point(50, 50), .left), variant: 7)
    for pin in [baseline, variant] {
      let solution = solve([town("a", at: Point(50, 50), pin: pin)]).solution
      #expect(solution.dropped.map(\.reason) == [.unusablePin])
    }
  }
}
