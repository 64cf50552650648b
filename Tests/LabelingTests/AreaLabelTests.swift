import Geometry
import Testing

@testable import Labeling

@Suite struct AreaLabelTests {
  /// A C open to the right: its middle lies outside.
  static let bay = Polygon(
    Ring([
      Point(10, 10), Point(90, 10), Point(90, 25), Point(40, 25), Point(40, 75), Point(90, 75),
      Point(90, 90), Point(10, 90),
    ]))
  static let island = Polygon(
    Ring(Box(x: 10, y: 10, width: 80, height: 80)),
    holes: [Ring(Box(x: 30, y: 30, width: 40, height: 40))])

  @Test(arguments: [bay, island])
  func `labels in areas lie inside a concave polygon and outside its holes`(_ polygon: Polygon)
    throws
  {
    let (problem, solution) = solve([lake([polygon], [LabelVariant([row(24, 4), row(18, 4)])])])
    let placement = try #require(solution.placement("lake"))
    for box in placement.rowBoxes {
      #expect(box.corners.allSatisfy(polygon.contains))
      #expect(!polygon.rings.contains { !$0.closed.clipped(to: box.shrunk(by: 1e-6)).isEmpty })
    }
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  /// A strip from lower left to upper right, too narrow for a level name.
  static let strip = Polygon(
    Ring([Point(10, 70), Point(70, 10), Point(76, 16), Point(16, 76)]))

  @Test func `labels in areas run along the axis of a strip that no level name fits`() throws {
    let (problem, solution) = solve([lake([Self.strip], [LabelVariant([row(30, 4)])])])
    let placement = try #require(solution.placement("lake"))
    #expect(placement.position == "along the axis")
    let baseline = try #require(placement.baseline)
    let direction = try #require(baseline.location(at: 1)).direction
    // Upwards to the right, read from left to right.
    #expect(direction.dx > 0 && abs(direction.dx + direction.dy) < 0.1)
    for box in placement.boxes { #expect(box.corners.allSatisfy(Self.strip.contains)) }
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test func `labels in areas stay level where a level name fits`() throws {
    let broad = Polygon(
      Ring([Point(10, 80), Point(60, 10), Point(90, 20), Point(40, 90)]))
    let solution = solve([lake([broad], [LabelVariant([row(16, 4)])])]).solution
    #expect(solution.placement("lake")?.position == "inside")
  }

  @Test func `labels stand in the middle of a plain area`() throws {
    let area = [Polygon(Box(x: 20, y: 30, width: 60, height: 20))]
    let placement = try #require(
      solve([lake(area, [LabelVariant([row(20)])])]).solution.placement("lake"))
    #expect(placement.rowBoxes[0].center.distance(to: Point(50, 40)) < 1.5)
  }

  @Test
  func `labels in areas take the wide setting where it fits, the narrow one where it does not`()
    throws
  {
    let variants = [LabelVariant([row(40)]), LabelVariant([row(16), row(18)], cost: 2)]
    let wide = [Polygon(Box(x: 20, y: 30, width: 60, height: 20))]
    let narrow = [Polygon(Box(x: 20, y: 30, width: 22, height: 40))]
    #expect(solve([lake(wide, variants)]).solution.placement("lake")?.variant == 0)
    #expect(solve([lake(narrow, variants)]).solution.placement("lake")?.variant == 1)
  }

  @Test func `labels in areas move aside for symbols and for the frame`() throws {
    let area = [Polygon(Box(x: 20, y: 30, width: 200, height: 20))]
    let symbol = Obstacle(.circle(center: Point(60, 40), radius: 6), .hard)
    let (problem, solution) = solve([lake(area, [LabelVariant([row(24)])])], obstacles: [symbol])
    #expect(solution.placements.count == 1)
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
  }

  @Test
  func
    `labels in areas are dropped when they do not fit, and reach beyond the area when they must appear`()
    throws
  {
    let area = [Polygon(Box(x: 45, y: 45, width: 10, height: 10))]
    let variants = [LabelVariant([row(30)])]
    #expect(solve([lake(area, variants)]).solution.dropped.map(\.reason) == [.doesNotFit])
    let required = solve([lake(area, variants, isRequired: true)]).solution
    let placement = try #require(required.placement("lake"))
    #expect(placement.position == "overhanging")
    #expect(area.contains(placement.rowBoxes[0].center))
  }

  @Test func `no label is placed in an area off the page`() {
    let area = [Polygon(Box(x: 245, y: 45, width: 10, height: 10))]
    let solution = solve([lake(area, [LabelVariant([row(5)])], isRequired: true)]).solution
    #expect(solution.dropped.map(\.reason) == [.doesNotFit])
  }
}
