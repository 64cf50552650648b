import Documents
import GeoModel
import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography

@Suite struct AreaLayerTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  /// A map with one layer of areas.
  func bench(_ layer: String, frame: String? = nil) throws -> Bench {
    var map = SampleMap()
    map.layers = [layer]
    if let frame { map.frame = frame }
    return try map.bench()
  }

  @Test func `a territory is a feature with what the model knows of it`() throws {
    let drawing = try bench.draw("area-ceded")
    #expect(drawing.features == ["costa"])
    let group = try #require(drawing.groups.first)
    #expect(group.id == "sample-area-ceded-costa" && group.title == "Costa")
    #expect(group.data["to-state"] == "aurelia" && group.data["from"] == "1901-05-02")
    #expect(group.data["sign"] == "area-ceded" && drawing.signs == ["area-ceded"])
  }

  @Test func `fill, hatch and band of the style are drawn, and lakes are asked for with the band`()
    throws
  {
    #expect(try bench.layer("area-ceded").needs == .lakes)
    let style = try #require(bench.context.style.areas["ceded"])
    let shapes = try bench.draw("area-ceded").shapes
    #expect(shapes.map(\.fill) == [style.fill, nil, style.band?.color])
    #expect(shapes[1].stroke == style.hatch?.stroke)
    let left = try bench("{kind: area, style: left, show: [costa]}")
    #expect(try left.layer("area-left").needs == [])
  }

  @Test func `a border drawn by another layer takes the place of the edge`() throws {
    let alone = "{kind: area, style: claimed, show: [costa], legend: lobo.ceded}"
    let edge = try bench(alone).draw("area-claimed")
    #expect(edge.shapes.compactMap(\.stroke).count == 1 && !edge.obstacles.isEmpty)
    var map = SampleMap()
    map.layers = [alone, "{kind: borders, style: border}"]
    let shared = try map.bench()
    // Three of Costa's four sides are borders on the day of the map.
    let lines = try shared.draw("area-claimed").shapes.flatMap { $0.outline.flattened() }
    let old = try #require(shared.context.borders.arc("old"))
    #expect(Set(lines.flatMap(\.points)) == Set(shared.page.arcs.lines(old).flatMap(\.points)))
  }

  @Test func `an islet that is a point on the page spoils no area`() throws {
    var map = SampleMap()
    map.layers = ["{kind: area, style: tint-west, show: [costa]}"]
    let whole = try map.bench().draw("area-tint-west")
    let rock = LonLat(11.2, 0.2)
    let shore = [Point(11.2, 0.2), Point(11.2001, 0.2), Point(11.2, 0.2001), Point(11.2, 0.2)]
    map.model.nodes.append(
      Node(id: "rock", position: rock, text: "", evidence: SampleAtlas.evidence()))
    map.model.arcs.append(
      Arc(
        id: "rock", kind: .border, start: "rock", end: "rock", line: Polyline(shore),
        names: Names([:]), method: "drawn", span: DateSpan(), evidence: SampleAtlas.evidence()))
    let costa = try #require(map.model.territories.firstIndex { $0.id == "costa" })
    map.model.territories[costa].states[0].boundary.append([.init("rock", isReversed: false)])
    let rocky = try map.bench().draw("area-tint-west")
    #expect(rocky.shapes.map(\.outline) == whole.shapes.map(\.outline))
  }

  @Test func `a tint needs no sign, for the names on it explain it`() throws {
    let tint = try bench("{kind: area, style: tint-west, show: [costa]}").draw("area-tint-west")
    #expect(tint.features == ["costa"] && tint.signs.isEmpty)
  }

  @Test func `the name tells to whom an area went and how large it is said to be`() throws {
    let label = try #require(try bench.draw("area-ceded").label("area-costa"))
    #expect(
      label.lines.map(\.text.withPlainSpaces)
        == ["Costa", "to Aurelia, 2 May 1901", "5 800–6 100 km²"])
    #expect(label.labelClass == bench.context.style.labelClass(.area))
    #expect(try bench.draw("area-subject").labels.isEmpty)
  }

  @Test func `an area with a label of its own bears that instead of its name`() throws {
    var map = SampleMap()
    let index = try #require(map.model.territories.firstIndex { $0.id == "costa" })
    map.model.territories[index].label = "The Coast"
    let label = try #require(try map.bench().draw("area-ceded").label("area-costa"))
    #expect(label.lines.first?.text == "The Coast")
  }

  @Test func `a name keeps off a smaller area that lies in its own`() throws {
    var map = SampleMap()
    map.layers = [
      "{kind: area, style: tint-west, show: [tamar], date: 1901-01-01, label: true}",
      "{kind: area, style: ceded, show: [costa]}",
    ]
    let bench = try map.bench()
    let label = try #require(try bench.draw("area-tint-west").label("area-tamar"))
    guard case .area(let room) = label.target else { throw NoArea() }
    let whole = try #require(
      try bench.page.territories.room("tamar", on: SampleAtlas.day("1901-01-01")))
    let costa = try #require(try bench.page.territories.room("costa", on: bench.context.map.date))
    #expect(abs(whole.totalArea - costa.totalArea - room.totalArea) < 0.01 * whole.totalArea)
    #expect(try bench.context.overlay.intersection(room, costa).totalArea < 1)
  }

  struct NoArea: Error {}

  @Test func `the legend and the credits speak of what the frame shows`() throws {
    let layer = try bench.layer("area-ceded")
    let entry = try #require(try layer.legend(bench.survey).first)
    #expect(entry.sign == "area-ceded" && entry.section == .areas)
    #expect(entry.text == "Costa Strip, ceded to Aurelia (±4 km)")
    #expect(layer.sources(bench.survey) == ["survey"])
    let away = try bench(
      "{kind: area, style: ceded, show: [costa], legend: lobo.ceded}",
      frame: "{scale: 1200000, center: [16, 0]}")
    let unseen = try away.layer("area-ceded")
    #expect(try unseen.legend(away.survey).isEmpty)
    #expect(unseen.sources(away.survey).isEmpty)
    #expect(try away.draw("area-ceded").features.isEmpty)
  }

  @Test func `without a text there is no legend, and the area is no subject`() throws {
    let silent = try bench("{kind: area, style: ceded, show: [costa]}")
    let layer = try silent.layer("area-ceded")
    #expect(try layer.legend(silent.survey).isEmpty)
    #expect(try layer.subject(on: silent.page).areas.isEmpty)
  }

  @Test
  func `the subject is the whole of a filled area, but only the edge of one that has no more`()
    throws
  {
    let filled = try bench.layer("area-ceded").subject(on: bench.page)
    #expect(filled.areas.count == 1 && filled.lines.isEmpty)
    let edged = try bench("{kind: area, style: claimed, show: [costa], legend: lobo.ceded}")
    let subject = try edged.layer("area-claimed").subject(on: edged.page)
    #expect(subject.areas.isEmpty && !subject.lines.isEmpty)
  }

  @Test func `a layer with a day of its own shows what held then`() throws {
    let then = try bench("{kind: area, style: ceded, show: [costa], date: 1901-05-01}")
    #expect(try then.draw("area-ceded").features.isEmpty, "Costa was no area of its own yet")
  }
}

/// Areas of one style that have a border in common.
@Suite struct CommonGroundTests {
  func bench(_ show: String, style: String = "ceded") throws -> Bench {
    var map = SampleMap()
    map.layers = ["{kind: area, style: \(style), show: [\(show)]}"]
    return try map.bench()
  }

  @Test(arguments: ["ceded", "tint-west", "left"])
  func `neighbours are filled and hatched as one, below all that is theirs alone`(style: String)
    throws
  {
    let bench = try bench("tamar, costa", style: style)
    let drawing = try bench.draw("area-\(style)")
    let ground = try #require(drawing.groups.first)
    #expect(ground.id == "sample-area-\(style)-ground" && ground.role == .sign)
    #expect(Set(drawing.features) == ["tamar", "costa"])
    let areaStyle = try #require(bench.context.style.areas[style])
    #expect(
      drawing.shapes.filter { $0.fill != nil && $0.fill == areaStyle.fill }.count
        == (areaStyle.fill == nil ? 0 : 1))
    #expect(
      drawing.shapes.filter { $0.stroke != nil && $0.stroke == areaStyle.hatch?.stroke }.count
        == (areaStyle.hatch == nil ? 0 : 1))
  }

  @Test func `an area alone keeps its fill, and so do areas that only come near each other`() throws
  {
    let far = [0.0, 12].map { [Polygon(Box(x: $0, y: 0, width: 10, height: 10))] }
    let overlay = try bench("costa").context.overlay
    #expect(try CommonGround(of: far, overlay).members.isEmpty)
    #expect(try bench("costa").draw("area-ceded").groups.first?.data["id"] == "costa")
  }

  @Test func `what areas cover together counts once`() throws {
    let overlay = try bench("costa").context.overlay
    let box = { (x: Double, size: Double) in [Polygon(Box(x: x, y: 0, width: size, height: 10))] }
    let common = try CommonGround(of: [box(0, 10), box(100, 5), box(5, 10), box(15, 5)], overlay)
    #expect(common.members == [0, 2, 3] && common.area.count == 1)
    #expect(abs(common.area.totalArea - 200) < 1e-9)
  }
}
