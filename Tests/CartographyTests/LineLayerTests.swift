import GeoModel
import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography

@Suite struct LineLayerTests {
  let bench: Bench
  let name = "lines-fortification"

  init() throws { bench = try SampleMap().bench() }

  @Test func `only lines that last into the period and lie in the frame are drawn`() throws {
    let drawing = try bench.draw(name)
    #expect(drawing.features == ["fort"], "one comes later, one lies far away")
    #expect(drawing.signs == [name])
    #expect(try bench.layer(name).sources(bench.survey) == ["fort-plan"])
  }

  @Test func `room is kept for a line whatever its days`() throws {
    let subject = try bench.layer(name).subject(on: bench.page)
    #expect(subject.lines.count == 2, "the fort and the later one")
    var map = SampleMap()
    map.layers = ["{kind: lines, style: fortification, show: [fort]}"]
    let silent = try map.bench()
    #expect(try silent.layer(name).subject(on: silent.page).lines.isEmpty)
    #expect(try silent.layer(name).legend(silent.survey).isEmpty)
  }

  @Test func `the legend has the line's style once it is seen`() throws {
    let entry = try #require(try bench.layer(name).legend(bench.survey).first)
    #expect(entry.text == "Fortified line, proposed" && entry.section == .areas)
    guard case .line(let style) = entry.sample else {
      Issue.record("the sample is no line")
      return
    }
    #expect(style == bench.context.style.lines["fortification"])
    var map = SampleMap()
    map.layers = ["{kind: lines, style: fortification, show: [far-fort], legend: lobo.fort}"]
    let away = try map.bench()
    #expect(try away.layer(name).legend(away.survey).isEmpty)
  }

  @Test func `the name runs along the line where it is drawn, and other names keep off`() throws {
    let drawing = try bench.draw(name)
    let label = try #require(drawing.label("line-fort"))
    guard case .line(let path, side: .beside) = label.target else {
      Issue.record("the name does not stand beside a line")
      return
    }
    #expect(drawing.courses == [path])
    // Names may cross the line at a price, and its teeth only if there is no other place.
    let teeth = drawing.obstacles.filter { $0.kind == .taboo(cost: InkCost.tick) }
    #expect(
      drawing.obstacles.filter { !teeth.contains($0) } == [.ink(path, cost: InkCost.line)])
    #expect(teeth.count > 5)
    let tooth = try #require(bench.context.style.lines["fortification"]?.tooth)
    #expect(label.reach == tooth.length.value)
    // The style draws it beside its true course.
    let fort = try #require(bench.context.model.lines.first { $0.id == "fort" })
    let course = try #require(
      bench.view.frame.lines(try bench.context.borders.polyline(of: fort)).first)
    let middle = try #require(path.location(at: path.length / 2)?.point)
    let offset = try #require(bench.context.style.lines["fortification"]?.offset)
    #expect(abs(course.distance(to: middle) - offset.value) < 0.1)
  }

  @Test func `a text of the layer tells the straight distance between the ends`() throws {
    var map = SampleMap()
    map.layers = ["{kind: lines, style: route, show: [fort], label: sample.course}"]
    let bench = try map.bench()
    #expect(try bench.draw("lines-route").labels.map(\.words) == ["fort, 155 km"])
  }

  @Test func `an arrow along a line grows towards its head and stops short of the end`() throws {
    var map = SampleMap()
    map.style = map.style.map { style in
      var style = style
      var line = style.line(.border)
      (line.stroke.width, line.stroke.dash) = (Millimetres(2), [])
      (line.arrow, line.short, line.taper) = (Millimetres(4), Millimetres(3), 0.25)
      style.lines["route"] = line
      return style
    }
    let index = try #require(map.model.lines.firstIndex { $0.id == "fort" })
    map.model.lines[index].course = .line(Polyline([Point(10.8, 0.2), Point(11.6, 0.2)]))
    map.layers = ["{kind: lines, style: route, show: [fort]}"]
    let bench = try map.bench()
    let shapes = try bench.draw("lines-route").shapes
    let end = try #require(bench.view.frame.page(LonLat(11.6, 0.2)))
    let (band, head) = (
      try #require(shapes.first?.outline.points), try #require(shapes.last?.outline.box)
    )
    #expect(shapes.allSatisfy { $0.stroke == nil })
    #expect(abs(head.maxX - end.x + 3) < 0.2)
    func width(_ points: ArraySlice<Point>) -> Double {
      points.first.flatMap { a in points.last.map { a.distance(to: $0) } } ?? 0
    }
    #expect(abs(band[0].distance(to: band[band.count - 1]) - 0.5) < 0.01)
    let middle = band.count / 2
    #expect(abs(width(band[(middle - 1)...middle]) - 2) < 0.01)
  }

  @Test func `troops stand on land alone, and lakes are asked for to know it`() throws {
    var map = SampleMap()
    let index = try #require(map.model.lines.firstIndex { $0.id == "fort" })
    map.model.lines[index].kind = .concentration
    // From the land into the lake.
    map.model.lines[index].course = .line(Polyline([Point(11.2, -0.45), Point(11.6, -0.45)]))
    map.layers = ["{kind: lines, style: meridian, show: [fort]}"]
    let bench = try map.bench()
    #expect(try bench.layer("lines-meridian").needs == .lakes)
    #expect(try self.bench.layer(name).needs == [])
    let lake = try #require(bench.page.basemap.lakes.first?.box)
    let drawn = try #require(try bench.draw("lines-meridian").courses.first?.box)
    #expect(abs(drawn.maxX - lake.minX) < 0.01)
  }
}
