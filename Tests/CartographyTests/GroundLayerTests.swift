import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography

/// Sea, land, lakes, rivers, coast and graticule: what lies below everything else.
@Suite struct GroundLayerTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  @Test func `the sea fills the frame and grows lighter towards the shore`() throws {
    let shapes = try bench.draw("sea").shapes
    #expect(shapes.first?.outline.box == bench.view.frame.box)
    #expect(
      shapes.map(\.fill)
        == [ColorRole.sea, .farShore, .nearShore].map { bench.context.style.color($0) })
    let frame = bench.view.frame.box.grown(by: 1e-6)
    for shape in shapes { #expect(frame.contains(try #require(shape.outline.box))) }
  }

  @Test func `a style with shores in the colour of the sea needs no bands and draws none`() throws {
    var map = SampleMap()
    map.style = map.style.map { style in
      var flat = style
      flat.colors[.nearShore] = style.color(.sea)
      flat.colors[.farShore] = style.color(.sea)
      return flat
    }
    let flat = try map.bench()
    #expect(try bench.layer("sea").needs == .shoreBands)
    #expect(try flat.layer("sea").needs == [])
    #expect(try flat.draw("sea").shapes.count == 1)
  }

  @Test func `the land is filled with its style's colour and comes from the land's source`() throws
  {
    let shapes = try bench.draw("land-neighbours").shapes
    #expect(shapes.map(\.fill) == [bench.context.style.areas["neighbours"]?.fill])
    #expect(shapes[0].outline == Outline(bench.page.basemap.land))
    #expect(try bench.layer("land-neighbours").sources(bench.survey) == ["land-survey"])
  }

  @Test func `an unknown style is named with its layer`() throws {
    var map = SampleMap()
    map.layers = ["{kind: land, style: nowhere}"]
    let bench = try map.bench()
    #expect(
      throws: CartographyError.unknownStyle(kind: "area", name: "nowhere", layer: "land")
    ) { try bench.draw("land-nowhere") }
  }

  @Test func `lakes are asked for, filled as the sea, and their shores keep names off`() throws {
    let layer = try bench.layer("lakes")
    #expect(layer.needs == .lakes && layer.sources(bench.survey) == ["lakes-survey"])
    let drawing = try bench.draw("lakes")
    #expect(drawing.shapes.map(\.fill) == [bench.context.style.color(.sea), nil])
    #expect(drawing.obstacles.count == 1)
  }

  @Test func `a lake cut by the frame has no shore along it`() throws {
    var map = SampleMap()
    // The frame's edge runs through the lake.
    map.frame = "{scale: 1200000, center: [10.6, 0]}"
    let drawing = try map.bench().draw("lakes")
    let shore = try #require(drawing.shapes.last)
    let frame = try map.bench().view.frame.box
    let lake = try #require(drawing.shapes.first?.outline.box)
    #expect(abs(lake.maxX - frame.maxX) < 1e-6)
    for line in shore.outline.flattened() {
      for (a, b) in zip(line.points, line.points.dropFirst()) {
        #expect(abs(a.x - frame.maxX) > 1e-6 || abs(b.x - frame.maxX) > 1e-6)
      }
    }
    #expect(!shore.outline.isEmpty)
  }

  @Test func `rivers grow from the source to the mouth, and wide ones lie on narrow ones`() throws {
    let layer = try bench.layer("rivers")
    #expect(layer.needs == .rivers && layer.sources(bench.survey) == ["rivers-survey"])
    let drawing = try bench.draw("rivers")
    let style = bench.context.style
    let widths = drawing.shapes.compactMap(\.stroke?.width.value)
    #expect(widths == widths.sorted() && widths.count == drawing.shapes.count)
    #expect(zip(widths, widths.dropFirst()).allSatisfy { $1 - $0 < 0.05 }, "no jump")
    let (least, most) = (try #require(widths.first), try #require(widths.last))
    #expect(least < style.line(.river3).stroke.width.value)
    #expect(least >= Style.finestLine.value)
    #expect(most <= style.line(.river1).stroke.width.value)
    #expect(drawing.obstacles.count == bench.page.rivers.pieces.count)
  }

  @Test func `the coast bears its text once and names keep off it`() throws {
    let drawing = try bench.draw("coast")
    #expect(drawing.labels.map(\.words) == ["Long Shore"])
    #expect(drawing.labels.map(\.id) == ["along-coast"])
    #expect(drawing.obstacles.count == bench.page.basemap.coast.count)
    #expect(bench.page.basemap.coast.count == 2, "the mainland's and the island's")
    var map = SampleMap()
    map.layers = ["{kind: coast}"]
    #expect(try map.bench().draw("coast").labels.isEmpty)
  }

  @Test func `the coast is the very edge of the land as it is filled`() throws {
    let corners = Set(bench.page.basemap.land.flatMap(\.rings).flatMap(\.points))
    let inner = bench.view.frame.box.shrunk(by: 1e-6)
    for point in bench.page.basemap.coast.flatMap(\.points) where inner.contains(point) {
      #expect(corners.contains(point))
    }
  }

  @Test func `the graticule tells its degrees on the frame it belongs to`() throws {
    #expect(try bench.layer("graticule").isDrawnInZooms)
    let drawing = try bench.draw("graticule")
    // One meridian and one parallel lie far enough from the corners.
    #expect(Set(drawing.words) == ["10°E", "11°E", "12°E", "0°"])
    #expect(drawing.words.count { $0 == "11°E" } == 2, "above and below")
    let frame = bench.view.frame.box
    for node in drawing.pieces.map(\.node) {
      guard case .text(let text) = node, case .straight(let start, _) = text.placement else {
        continue
      }
      #expect(!frame.contains(start))
    }
  }

  @Test func `of the ground only the coast and the waters bear names`() throws {
    for name in ["sea", "land-neighbours", "lakes", "rivers", "graticule"] {
      #expect(try bench.draw(name).labels.isEmpty, "\(name)")
      #expect(try bench.layer(name).legend(bench.survey).isEmpty, "\(name)")
      #expect(try bench.layer(name).subject(on: bench.page).areas.isEmpty, "\(name)")
    }
  }
}
