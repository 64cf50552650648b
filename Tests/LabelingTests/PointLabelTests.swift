import Geometry
import Testing

@testable import Labeling

@Suite struct PointLabelTests {
  let middle = Point(50, 50)

  @Test func `a lone town has its name right above, its corner on the diagonal`() throws {
    let placement = try #require(solve([town("a", at: middle)]).solution.placement("a"))
    #expect(placement.position == "right-above")
    #expect(placement.rank == 0)
    let box = placement.rowBoxes[0]
    #expect(abs((box.minX - 50) - (50 - box.maxY)) < 1e-9)
    #expect(abs(middle.distance(to: Point(box.minX, box.maxY)) - 1.6) < 1e-9)
  }

  @Test(arguments: PointPosition.allCases, [true, false])
  func `each position keeps the smallest gap from round and square symbols`(
    _ position: PointPosition, _ isRound: Bool
  ) throws {
    let symbol: Symbol =
      isRound
      ? .circle(center: middle, radius: 2) : .box(Box(center: middle, width: 4, height: 3))
    let rows = LabelVariant([row(10), row(6), row(14)])
    let feature = LabelFeature(
      id: "a",
      .point(
        PointLabel(symbol: symbol, variants: [rows], preferences: [position], gaps: [0.7])))
    let placement = try #require(solve([feature]).solution.placement("a"))
    #expect(placement.position == position.rawValue)
    let nearest = placement.rowBoxes.map { symbol.distance(to: $0) }.min()
    #expect(abs(try #require(nearest) - 0.7) < 1e-9)
    let center = try #require(Box(placement.rowBoxes.flatMap(\.corners))).center
    switch position {
    case .rightAbove, .right, .rightBelow:
      #expect(center.x > 50 && placement.alignment == .left)
    case .leftAbove, .left, .leftBelow:
      #expect(center.x < 50 && placement.alignment == .right)
    case .above: #expect(center.y < 50 && placement.alignment == .center)
    case .below: #expect(center.y > 50 && placement.alignment == .center)
    }
  }

  @Test func `rows are stacked and ragged on the side away from the symbol`() throws {
    let rows = LabelVariant([row(10), row(6)])
    let feature = LabelFeature(
      id: "a",
      .point(
        PointLabel(
          symbol: .circle(center: middle, radius: 1), variants: [rows], preferences: [.left])))
    let boxes = try #require(solve([feature]).solution.placement("a")).rowBoxes
    #expect(boxes[0].maxY == boxes[1].minY)
    #expect(abs(boxes[0].maxX - boxes[1].maxX) < 1e-9)
    #expect(abs(boxes[1].minX - boxes[0].minX - 4) < 1e-9)
  }

  @Test func `a town at the right edge of the page has its name on the left`() throws {
    let placement = try #require(solve([town("a", at: Point(97, 50))]).solution.placement("a"))
    #expect(placement.position == "left-above")
  }

  @Test func `a name moves off a river, unless the river is its own`() throws {
    let bank = Obstacle(
      .line(Polyline([Point(50, 0), Point(50, 47), Point(100, 47)]), width: 0.3),
      .soft(cost: 1))
    let moved = solve([town("a", at: middle)], obstacles: [bank]).solution
    #expect(moved.placement("a")?.position == "right")
    #expect(moved.placement("a")?.costs.ink == 0)
    var own = bank
    own.owner = "a"
    let stayed = solve([town("a", at: middle)], obstacles: [own]).solution
    #expect(stayed.placement("a")?.position == "right-above")
  }

  @Test func `covering an area costs by the square millimetre`() throws {
    let water = Obstacle(.area([Polygon(Box(x: 50, y: 0, width: 50, height: 100))]), .soft(cost: 1))
    let placement = solve([town("a", at: middle)], obstacles: [water]).solution.placement("a")
    #expect(placement?.position == "left-above")
    let forced = town("a", at: middle, preferences: [.right])
    let wet = try #require(solve([forced], obstacles: [water]).solution.placement("a"))
    #expect(abs(wet.costs.ink - 36) < 2)
  }

  @Test func `a name takes the variant that fits`() throws {
    let wall = Obstacle(.box(Box(x: 60, y: 0, width: 2, height: 100)), .hard)
    let otherWall = Obstacle(.box(Box(x: 38, y: 0, width: 2, height: 100)), .hard)
    let variants = [LabelVariant([row(20)]), LabelVariant([row(7), row(6)], cost: 2)]
    let feature = LabelFeature(
      id: "a",
      .point(PointLabel(symbol: .circle(center: middle, radius: 1), variants: variants)))
    let solution = solve([feature], obstacles: [wall, otherWall]).solution
    #expect(solution.placement("a")?.variant == 1)
  }

  @Test func `a name avoids the side where another symbol is nearer`() throws {
    let other = Obstacle(.circle(center: Point(65.1, 50), radius: 1), .hard, owner: "b")
    let feature = town("a", at: middle, preferences: [.right, .left])
    let free = solve([feature]).solution
    #expect(free.placement("a")?.position == "right")
    let disturbed = solve([feature], obstacles: [other]).solution
    #expect(disturbed.placement("a")?.position == "left")
  }

  @Test func `of two names for one place the more important one stays`() {
    var walls = [Obstacle(.box(Box(x: 0, y: 0, width: 100, height: 46)), .hard)]
    walls.append(Obstacle(.box(Box(x: 0, y: 54, width: 100, height: 46)), .hard))
    var (a, b) = (
      town("a", at: Point(40, 50), preferences: [.right]),
      town("b", at: Point(58, 50), preferences: [.left])
    )
    b.priority = 1
    let first = solve([a, b], obstacles: walls).solution
    #expect(first.placements.map(\.id) == ["b"])
    #expect(first.dropped.map(\.reason) == [.crowdedOut(by: ["b"])])
    (a.priority, b.priority) = (1, 0)
    #expect(solve([a, b], obstacles: walls).solution.placements.map(\.id) == ["a"])
  }

  @Test func `a name that can only cover what is dear is left out`() {
    let water = Obstacle(.area([Polygon(page)]), .soft(cost: 50))
    let solution = solve([town("a", at: middle)], obstacles: [water]).solution
    #expect(solution.dropped.map(\.reason) == [.tooCostly])
    let required = solve([town("a", at: middle, isRequired: true)], obstacles: [water]).solution
    #expect(required.dropped.isEmpty)
  }
}
