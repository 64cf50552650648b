import GeoModel
import Geometry
import Labeling
import MapSpec
import Scene
import Testing

@testable import Cartography

@Suite struct LimitLayerTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  func center(_ drawing: LayerDrawing) throws -> Point {
    let obstacle = try #require(drawing.obstacles.first)
    guard case .circle(let center, _) = obstacle.shape else {
      Issue.record("the limit is no circle")
      return Point(0, 0)
    }
    return center
  }

  @Test func `the limit is a hollow circle on the scale of the discs with its number`() throws {
    let drawing = try bench.draw("limits")
    #expect(drawing.features == ["lobo-1901"] && drawing.signs == ["limits"])
    let symbols = bench.context.style.symbols
    let circle = try #require(drawing.shapes.first)
    #expect(circle.fill == nil && circle.stroke == symbols.cap)
    let box = try #require(circle.outline.box)
    #expect(abs(box.width / 2 - symbols.discRadius(men: 5000).value) < 1e-9)
    #expect(drawing.words.first?.filter(\.isNumber) == "5000")
  }

  @Test func `it stands in the host's land off every symbol and off the lines below`() throws {
    let below = try bench.draw("borders-border")
    let drawing = try bench.draw("limits", over: [below])
    let center = try center(drawing)
    let host = try #require(
      try bench.page.territories.room("tamar", on: bench.context.map.date))
    #expect(host.contains(center))
    for site in bench.view.sites where site.base != nil {
      #expect(site.center.distance(to: center) > site.radius.value + 2.9, "\(site.id)")
    }
    for course in below.courses { #expect(course.distance(to: center) > 1.9) }
  }

  @Test func `it gives way to lines drawn below it`() throws {
    let free = try center(try bench.draw("limits"))
    var below = LayerDrawing()
    below.courses = [Polyline([free + Vector(-5, 0), free + Vector(5, 0)])]
    let moved = try center(try bench.draw("limits", over: [below]))
    #expect(below.courses[0].distance(to: moved) > 1.9)
  }

  @Test(arguments: [(3.5, 0), (6, 1)])
  func `where lines leave no room there is no circle`(_ step: Double, _ circles: Int) throws {
    let frame = bench.view.frame.box
    var below = LayerDrawing()
    below.courses = stride(from: frame.minX, to: frame.maxX, by: step).map { x in
      Polyline([Point(x, frame.minY), Point(x, frame.maxY)])
    }
    #expect(try bench.draw("limits", over: [below]).features.count == circles)
  }

  @Test(arguments: [(2, 0), (3, 1)])
  func `where large towns leave no room there is no circle, small ones do not count`(
    _ rank: Int, _ circles: Int
  ) throws {
    var place = try #require(SampleAtlas.model.places.first)
    place.rank = rank
    let frame = bench.view.frame.box
    var sites: [Site] = []
    for x in stride(from: frame.minX, to: frame.maxX, by: 5) {
      for y in stride(from: frame.minY, to: frame.maxY, by: 5) {
        sites.append(Site(.town(place), at: Point(x, y), radius: Millimetres(0.65)))
      }
    }
    let view = View(
      page: bench.page, sites: sites, zoomed: [], marks: bench.view.marks, prefix: "sample")
    #expect(try bench.layer("limits").draw(in: view, over: []).features.count == circles)
  }

  @Test func `no zoom shows it, and its source is the treaty's`() throws {
    let layer = try bench.layer("limits")
    #expect(!layer.isDrawnInZooms && layer.sources(bench.survey) == ["treaty-text"])
    #expect(try layer.legend(bench.survey).map(\.text) == ["Limit of the treaty"])
  }

  /// A map of a treaty that states no strength of a garrison, with estimates for the country.
  func estimated(_ estimates: [Treaty.StrengthEstimate], on date: String = "1901-06-01") throws
    -> Bench
  {
    var map = SampleMap()
    map.date = date
    map.period = "1901-04-01..\(date)"
    for index in map.model.garrisons.indices { map.model.garrisons[index].men = nil }
    map.model.treaties[0].contingent?.estimates = estimates
    return try map.bench()
  }

  @Test func `an estimate for the country is a tinted disc in the circle, with its source`() throws
  {
    let bench = try estimated([.init(men: 4200, covers: "all", source: "chronicle")])
    let drawing = try bench.draw("limits")
    let symbols = bench.context.style.symbols
    let radii = drawing.shapes.compactMap { $0.fill == nil ? nil : $0.outline.box?.width }
    #expect(radii.contains { abs($0 / 2 - symbols.discRadius(men: 4200).value) < 1e-9 })
    #expect(drawing.shapes.contains { $0.stroke == symbols.cap })
    #expect(drawing.words.map { $0.filter(\.isNumber) } == ["4200", "", "5000"])
    #expect(drawing.signs == ["limits", "contingent-estimated"])
    let layer = try bench.layer("limits")
    #expect(layer.sources(bench.survey).contains("chronicle"))
    let legend = try #require(
      try layer.legend(bench.survey).first { $0.sign == "contingent-estimated" })
    let credit = try #require(SampleAtlas.model.sources["chronicle"]?.credit)
    #expect(legend.text.contains(credit), "\(legend.text)")
    #expect(
      try bench.context.words.strengths(of: bench.context.treaties[0]).contains {
        $0.contains(credit)
      })
  }

  @Test func `the latest estimate of the whole contingent is drawn, and none of days to come`()
    throws
  {
    let day = SampleAtlas.day
    let estimates: [Treaty.StrengthEstimate] = [
      .init(men: 4000, covers: "who came", source: "chronicle"),
      .init(
        men: 4400, isApproximate: true, covers: "all", date: day("1901-05-25"), source: "survey"),
      .init(
        men: 300, covers: "sailors", date: day("1901-05-26"), isBesides: true, source: "survey"),
      .init(men: 4800, covers: "all", date: day("1901-06-02"), source: "survey"),
    ]
    for (date, drawn) in [
      ("1901-05-19", "5000"), ("1901-05-20", "4000"), ("1901-06-01", "4400"),
      ("1901-06-02", "4800"),
    ] {
      let words = try estimated(estimates, on: date).draw("limits").words
      #expect(words.first?.filter(\.isNumber) == drawn, "\(date): \(words)")
    }
  }

  @Test func `where a strength is stated at a place, the country has no disc beside it`() throws {
    var map = SampleMap()
    map.model.treaties[0].contingent?.estimates = [
      .init(men: 4200, covers: "all", source: "chronicle")
    ]
    let bench = try map.bench()
    #expect(try bench.draw("limits").signs == ["limits"])
    let told = try bench.context.words.strengths(of: bench.context.treaties[0])
    #expect(told.contains { $0.filter(\.isNumber) == "4200" }, "\(told)")
  }

  @Test func `a treaty without a limit has no circle`() throws {
    var map = SampleMap()
    map.model.treaties[0].contingent = nil
    let bench = try map.bench()
    let layer = try bench.layer("limits")
    #expect(try bench.draw("limits").pieces.isEmpty)
    #expect(try layer.legend(bench.survey).isEmpty)
    #expect(layer.sources(bench.survey).isEmpty)
  }
}
