import Documents
import Foundation
import GeoModel
import Geometry
import MapSpec
import Scene
import TestSupport
import Testing

@testable import Cartography

/// Layers that show all lines of a kind, and lines that are drawn by their gauge.
@Suite struct RailwayLayerTests {
  /// The plain style with a line style for railways. Broad and narrow gauge are drawn in their own ways.
  static let style = Result {
    let file = SampleMap.folder.appendingPathComponent("styles/plain.yaml")
    let text = try String(contentsOf: file, encoding: .utf8).replacingPresent(
      "\nlines:\n",
      with: """

        lines:
          railway:
            width: 0.9
            color: "#000000"
            gauges:
              broad: {width: 0.3, color: "#000000"}
              narrow: {width: 0.02, color: "#000000", tooth: {length: 0.5, spacing: 2, both: true}}

        """)
    return try Style(reading: YAMLDocument.parse(text, file: "plain.yaml"))
  }

  /// A map of railways with the given gauges in millimetres, side by side.
  static func map(_ gauges: [[Int]], far: Bool = false) -> SampleMap {
    var map = SampleMap()
    map.style = Self.style
    map.layers = ["{kind: lines, style: railway, kinds: [railway], legend: lobo.fort}"]
    map.model.lines += gauges.enumerated().map { index, gauges in
      let longitude = 10.7 + Double(index) / 10 + (far ? 30 : 0)
      return Line(
        id: "railway-\(index)", kind: .railway,
        course: .line(Polyline([Point(longitude, -0.5), Point(longitude, 0.5)])),
        names: Names(["en": "Railway"]),
        track: Line.Track(gauges: gauges, certainty: .sure),
        evidence: Evidence(sources: ["fort-plan"], accuracyKm: 1))
    }
    return map
  }

  static func widths(_ gauges: [[Int]]) throws -> [Double] {
    try map(gauges).bench().draw("lines-railway").shapes.compactMap { $0.stroke?.width.value }
  }

  @Test func `a layer shows all lines of its kinds and no others`() throws {
    let bench = try Self.map([[1524], [750]]).bench()
    let drawing = try bench.draw("lines-railway")
    #expect(drawing.features == ["railway-0", "railway-1"])
    #expect(try bench.layer("lines-railway").sources(bench.survey) == ["fort-plan", "fort-plan"])
    var map = Self.map([[1524]])
    map.layers = ["{kind: lines, style: railway, show: [fort], kinds: [railway]}"]
    #expect(try map.bench().draw("lines-railway").features == ["fort", "railway-0"])
    map.layers = ["{kind: lines, style: railway, kinds: [sphere]}"]
    #expect(try map.bench().draw("lines-railway").features == [])
  }

  @Test func `each gauge has its own style, and one without a style has that of the line`() throws {
    #expect(try Self.widths([[1520]]) == [0.3])
    #expect(try Self.widths([[1435]]) == [0.9])
    #expect(try Self.widths([[600]]) == [0.02, 0.02], "the line and its ticks")
    #expect(
      try Self.widths([[750, 1668]]) == [0.3, 0.02, 0.02], "both gauges, the broad one below")
  }

  @Test func `ticks stand out on both sides of a line`() throws {
    let shapes = try Self.map([[750]]).bench().draw("lines-railway").shapes
    let (line, ticks) = (
      try #require(shapes.first?.outline.box), try #require(shapes.last?.outline.box)
    )
    #expect(abs(line.minX - ticks.minX - 0.5) < 0.01 && abs(ticks.maxX - line.maxX - 0.5) < 0.01)
  }

  @Test func `the legend shows the styles that are seen, one below the other`() throws {
    func sample(_ map: SampleMap) throws -> LegendEntry.Sample? {
      let bench = try map.bench()
      return try bench.layer("lines-railway").legend(bench.survey).first?.sample
    }
    let railway = try #require(try Self.style.get().lines["railway"])
    let narrow = try #require(railway.gauges[.narrow])
    guard case .line(let only)? = try sample(Self.map([[600], [750]])) else {
      Issue.record("one style is no stack")
      return
    }
    #expect(only == narrow)
    guard case .lines(let stack)? = try sample(Self.map([[600], [1435], [1524]])) else {
      Issue.record("several styles are a stack")
      return
    }
    #expect(stack == [railway.gauges[.broad], narrow, railway])
    #expect(try sample(Self.map([[600]], far: true)) == nil)
  }

  @Test func `insets may cover railways, circles need not keep away, and names may cross them`()
    throws
  {
    let bench = try Self.map([[1524]]).bench()
    let drawing = try bench.draw("lines-railway")
    #expect(drawing.courses.isEmpty && drawing.obstacles.count == 1)
    #expect(try bench.layer("lines-railway").subject(on: bench.page).lines.isEmpty)
    #expect(InkCost.railway < InkCost.river)
  }

  @Test func `a bar marks an end in open country, but none where lines meet or leave the frame`()
    throws
  {
    var map = Self.map([[600], [600]])
    map.style = map.style.map { style in
      var style = style
      style.lines["railway"]?.gauges[.narrow]?.tooth = nil
      style.lines["railway"]?.gauges[.narrow]?.stop = Millimetres(2)
      return style
    }
    // The second one begins where the first one ends and leaves the frame.
    let index = try #require(map.model.lines.firstIndex { $0.id == "railway-1" })
    map.model.lines[index].course = .line(Polyline([Point(10.7, 0.5), Point(10.7, 5)]))
    let shapes = try map.bench().draw("lines-railway").shapes
    #expect(shapes.count == 3, "two lines and one bar")
    let bar = try #require(shapes.compactMap(\.outline.box).first { $0.height < 0.5 })
    #expect(abs(bar.width - 2) < 0.05)
  }

  @Test func `fine lines of each gauge are as wide as print needs`() throws {
    let style = try Self.style.get()
    func width(enlargedBy factor: Double) -> Millimetres? {
      style.legible(enlargedBy: factor).lines["railway"]?.gauges[.narrow]?.stroke.width
    }
    #expect(width(enlargedBy: 1) == Style.finestLine)
    #expect(width(enlargedBy: 4) == Millimetres(0.02), "it grows to more than is needed")
  }
}
