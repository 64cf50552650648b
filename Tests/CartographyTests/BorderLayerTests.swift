import Documents
import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography
@testable import GeoModel

@Suite struct BorderLayerTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  func course(_ drawing: LayerDrawing, _ word: String) -> SceneGroup? {
    drawing.groups.first { $0.id.hasSuffix("-" + word) }
  }

  func box(_ group: SceneGroup?) throws -> Box {
    let group = try #require(group)
    return try #require(SceneNode.group(group).shapes.first?.outline.box)
  }

  @Test func `what is known badly is drawn as uncertain, under a sign of its own`() throws {
    let drawing = try bench.draw("borders-border")
    #expect(drawing.signs == ["borders-border", "borders-uncertain"])
    let style = bench.context.style
    let strokes = ["certain", "uncertain"].map {
      course(drawing, $0)?.nodes.first?.shapes[0].stroke
    }
    #expect(strokes == [style.line(.border).stroke, style.line(.borderUncertain).stroke])
    // Only the northern border of Tamar is known to five kilometres alone.
    let north = try box(course(drawing, "uncertain"))
    #expect(north.height < 1)
  }

  @Test func `a day of its own shows only what has moved since`() throws {
    let drawing = try bench.draw("borders-former-border")
    #expect(drawing.signs == ["borders-former-border"])
    let old = try #require(bench.context.borders.arc("old"))
    let course = try box(course(drawing, "certain"))
    #expect(course == Box(bench.page.arcs.lines(old).flatMap(\.points)))
  }

  @Test func `borders end at the coast`() throws {
    let drawing = try bench.draw("borders-border")
    let land = bench.page.basemap.landBeyond.map { $0.outer.box }
    let west = try #require(land.compactMap(\.self).map(\.minX).max())
    let north = try box(course(drawing, "uncertain"))
    #expect(north.minX > west - 0.01, "the sea begins west of there")
    let arc = try #require(bench.context.borders.arc("north"))
    #expect(try #require(Box(bench.page.arcs.lines(arc).flatMap(\.points))).minX < north.minX - 10)
  }

  @Test func `names keep off borders, and some may not cross them`() throws {
    let drawing = try bench.draw("borders-border")
    #expect(!drawing.obstacles.isEmpty && drawing.obstacles.count == drawing.courses.count)
    for obstacle in drawing.obstacles { #expect(obstacle.kind == .taboo(cost: InkCost.border)) }
  }

  @Test func `the text of the borders is asked for once`() throws {
    let labels = try bench.draw("borders-border").labels
    #expect(labels.map(\.words) == ["Border of 1901"])
    #expect(try bench.draw("borders-former-border").labels.isEmpty)
  }

  @Test func `the legend says how far an uncertain border may be off`() throws {
    let entries = try bench.layer("borders-border").legend(bench.survey)
    #expect(entries.map(\.sign) == ["borders-border", "borders-uncertain"])
    #expect(entries[0].text == "State border" && entries[1].text.contains("±5 km"))
    let former = try bench.layer("borders-former-border").legend(bench.survey)
    #expect(former.map(\.text) == ["Border before the treaty"])
  }

  @Test func `what the frame does not show is neither explained nor credited`() throws {
    #expect(try Set(bench.layer("borders-border").sources(bench.survey)) == ["frontier-survey"])
    var map = SampleMap()
    map.frame = "{scale: 100000, center: [11.6, 0]}"
    let inland = try map.bench()
    let layer = try inland.layer("borders-border")
    #expect(try layer.legend(inland.survey).isEmpty)
    #expect(layer.sources(inland.survey).isEmpty)
    #expect(try inland.draw("borders-border").pieces.isEmpty)
  }

  @Test func `a layer without a text is not in the legend`() throws {
    var map = SampleMap()
    map.layers = ["{kind: borders, style: border}"]
    let bench = try map.bench()
    #expect(try bench.layer("borders-border").legend(bench.survey).isEmpty)
    #expect(try !bench.draw("borders-border").signs.isEmpty)
  }

  /// A line from south to north through the land that no territory of the model has.
  private func borderLine(_ id: String, _ status: Line.Status, from: String, to: String) throws
    -> Line
  {
    var line = Line(
      id: id, kind: .border, course: .line(Polyline([Point(11.1, -0.5), Point(11.1, 0.5)])),
      span: DateSpan(start: Day(from), end: Day(to)), evidence: SampleAtlas.evidence("line-survey"))
    line.status = status
    return line
  }

  @Test func `lines of borders are drawn on their days, and those in dispute never as settled`()
    throws
  {
    var map = SampleMap()
    map.model.lines += [
      try borderLine("agreed", .settled, from: "1901-01-01", to: "1902-01-01"),
      try borderLine("argued", .disputed, from: "1901-01-01", to: "1902-01-01"),
      try borderLine("later", .disputed, from: "1950-01-01", to: "1960-01-01"),
    ]
    let bench = try map.bench()
    let drawing = try bench.draw("borders-border")
    #expect(drawing.signs == ["borders-border", "borders-uncertain", "borders-disputed"])
    let disputed = course(drawing, "disputed")
    #expect(
      disputed?.nodes.first?.shapes[0].stroke
        == bench.context.style.line(.borderUncertain).stroke)
    #expect(try box(disputed).width < 0.1, "the line of later days is absent")
    let settled = try box(course(drawing, "certain"))
    #expect(settled.width > 1)
    let entries = try bench.layer("borders-border").legend(bench.survey)
    #expect(entries.last?.sign == "borders-disputed")
    #expect(entries.last?.text == "Border in dispute, or line of control")
    #expect(try bench.layer("borders-border").sources(bench.survey).contains("line-survey"))
  }

  @Test func `a map whose day no line of borders covers says so`() throws {
    var map = SampleMap()
    map.model.lines.append(
      try borderLine("later", .settled, from: "1950-01-01", to: "1960-01-01"))
    let bench = try map.bench()
    let remarks = try Remarks(context: bench.context, frame: bench.page.frame)
      .all(omitted: [], intruders: [], dropped: []).map(\.description)
    #expect(
      remarks.contains {
        $0.contains(
          "no line of geo/borders.geojson holds on 1901-06-01, and none is drawn; they hold from "
            + "1950-01-01 until before 1960-01-01; add the borders of that day")
      })
  }
}
