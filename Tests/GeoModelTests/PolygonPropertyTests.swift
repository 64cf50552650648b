import Documents
import Geometry
import Overlay
import TestSupport
import Testing

@testable import GeoModel

/// Random maps of states that cover a square without a gap.
@Suite struct PolygonPropertyTests {
  private static let size = 4
  /// The side of a state, in degrees.
  private static let side = 0.5

  /// The states of a random map.
  ///
  /// - Parameters:
  ///   - random: The generator.
  ///   - steps: How many edges a side between two junctions has.
  ///   - noise: How far each state has moved each of its corners, in kilometres.
  private static func shapes(
    _ random: inout Xorshift, steps: Int, noise: Double
  ) -> [TerritoryShape] {
    let bend = side / Double(steps) / 4
    var corners: [[Point]] = []
    for row in 0...size {
      corners.append(
        (0...size).map { column in
          Point(
            10 + Double(column) * side + random.number(-0.1, 0.1),
            50 + Double(row) * side + random.number(-0.1, 0.1))
        })
    }
    /// A side with bends, the same for both states.
    func course(_ a: Point, _ b: Point) -> [Point] {
      [a]
        + (1..<steps).map { step in
          let point = a.interpolated(to: b, Double(step) / Double(steps))
          return Point(
            point.x + random.number(-bend, bend), point.y + random.number(-bend, bend))
        }
    }
    let rows = (0...size).map { row in
      (0..<size).map { course(corners[row][$0], corners[row][$0 + 1]) }
    }
    let columns = (0..<size).map { row in
      (0...size).map { course(corners[row][$0], corners[row + 1][$0]) }
    }
    let degrees = noise / 111.2
    return (0..<size).flatMap { row in
      (0..<size).map { column in
        let corner = corners[row + 1][column + 1]
        let up = columns[row][column + 1] + [corner]
        let ring =
          rows[row][column] + up.dropLast()
          + ([corner] + rows[row + 1][column].reversed().dropLast())
          + ([corners[row + 1][column]] + columns[row][column].reversed().dropLast())
        let moved = ring.map { point in
          Point(
            point.x + random.number(-degrees, degrees) / 2,
            point.y + random.number(-degrees, degrees) / 2)
        }
        return TerritoryShape(
          territory: "s\(row)\(column)", span: DateSpan(), area: [Polygon(Ring(moved))])
      }
    }
  }

  private static func model(of shapes: [TerritoryShape]) -> GeoModel {
    var model = GeoModel()
    let evidence = Evidence(sources: ["survey"], accuracyKm: 1)
    let territories = shapes.map { shape in
      Territory(
        id: shape.territory, kind: .state, names: ["en": shape.territory], states: [],
        evidence: evidence)
    }
    let known = Dictionary(territories.map { ($0.id, $0) }) { first, _ in first }
    let borders = PolygonBorders(
      shapes, of: known, basemap: model.basemap, taken: (arcs: [], nodes: []))
    (model.nodes, model.arcs, model.repairs) = (borders.nodes, borders.arcs, borders.notes)
    model.territories = zip(territories, borders.boundaries).map { territory, boundary in
      var territory = territory
      territory.states = [Territory.State(boundary: boundary)]
      return territory
    }
    return model
  }

  /// What may be left between the states where corners moved, in square degrees: about a square
  /// kilometre at all junctions together.
  private static let rest = 1.5e-4

  /// The number of pairs of states that share a side.
  private static let pairs = 2 * size * (size - 1)

  /// Tests that rings close, that areas are kept, that neighbours share an arc along nearly all of
  /// their side, and that the states cover the square without gaps and overlaps.
  ///
  /// - Parameters:
  ///   - model: The model of the shapes.
  ///   - shapes: The shapes.
  ///   - steps: The number of edges of each side.
  ///   - share: By how much of its area a state may change.
  ///   - rest: The largest area of all gaps and overlaps together, in square degrees.
  private static func expectSound(
    _ model: GeoModel, as shapes: [TerritoryShape], steps: Int, within share: Double, rest: Double
  ) throws {
    var longest: [Set<String>: Int] = [:]
    for arc in model.arcs where !arc.id.contains("edge") {
      let sides = Set(arc.id.split(separator: "-").prefix(2).map(String.init))
      longest[sides] = max(longest[sides] ?? 0, arc.line.points.count)
    }
    #expect(longest.values.count { $0 > steps * 4 / 5 } == pairs)
    let borders = Borders(model)
    var outlines: [Area] = []
    for (territory, shape) in zip(model.territories, shapes) {
      let outline = try borders.outline(of: territory.states[0], subject: territory.id)
      let wanted = shape.area.totalArea
      #expect(abs(outline.totalArea - wanted) <= wanted * share, "\(territory.id)")
      outlines.append(outline)
    }
    let union = try Overlay().union(outlines)
    let gaps = union.flatMap(\.holes).reduce(0) { $0 + $1.area }
    let overlaps = outlines.reduce(0) { $0 + $1.totalArea } - union.totalArea
    #expect(union.filter { $0.area > rest }.count == 1 && gaps <= rest && overlaps <= rest)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every edge that two polygons share becomes one arc`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let shapes = Self.shapes(&random, steps: 8, noise: 0)
    let model = Self.model(of: shapes)
    #expect(model.repairs.isEmpty)
    try Self.expectSound(model, as: shapes, steps: 8, within: 1e-12, rest: 1e-12)
    #expect(model.arcs.count { !$0.id.contains("edge") } == Self.pairs)
    #expect(model.nodes.count == (Self.size + 1) * (Self.size + 1) - 4)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `edges that differ by less than the tolerance become one arc`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let shapes = Self.shapes(&random, steps: 8, noise: 0.4)
    let model = Self.model(of: shapes)
    #expect(!model.repairs.isEmpty)
    try Self.expectSound(model, as: shapes, steps: 8, within: 0.03, rest: Self.rest)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `detail finer than the tolerance is kept`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let shapes = Self.shapes(&random, steps: 300, noise: 0.05)
    let model = Self.model(of: shapes)
    try Self.expectSound(model, as: shapes, steps: 300, within: 0.01, rest: Self.rest)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `edges that differ by more than the tolerance are told`(seed: UInt64) throws {
    var random = Xorshift(seed: seed)
    let shapes = Self.shapes(&random, steps: 8, noise: 6)
    let messages = ModelCheck.diagnostics(of: Self.model(of: shapes)).map(\.message)
    #expect(messages.contains { $0.contains("km² of '") || $0.contains("lie in no state") })
  }
}
