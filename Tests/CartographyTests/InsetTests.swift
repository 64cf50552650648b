import Geometry
import Projection
import Scene
import Testing

@testable import Cartography
@testable import MapSpec

/// Boxes within the map frame.
@Suite struct InsetTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  func bar(_ km: Double) -> ScaleBar {
    ScaleBar(context: bench.context, frame: bench.view.frame, lengthKm: km)
  }

  @Test(arguments: [10.0, 50, 100])
  func `a scale bar is as long as its ground at the scale of the map`(_ km: Double) throws {
    let bar = bar(km)
    let parts = try bar.nodes(size: bar.size()).flatMap(\.shapes).dropFirst()
    #expect(parts.count == 4)
    let length = try drawnBox(parts.map(SceneNode.shape)).width
    #expect(abs(length / (km * 1_000_000 / 1_200_000) - 1) < 0.001)
    let words = try bar.nodes(size: bar.size()).flatMap(\.words)
    #expect(words.contains("0") && words.contains { $0.withPlainSpaces == "\(Int(km)) km" })
  }

  @Test func `a scale bar has room for itself and its note`() throws {
    for km in [1.0, 60] {
      let bar = bar(km)
      let size = try bar.size()
      let room = Box(x: 0, y: 0, width: size.dx, height: size.dy)
      #expect(room.contains(try drawnBox(bar.nodes(size: size))), "\(km) km")
    }
  }

  @Test func `the note says where the bar is true and how far the scale differs elsewhere`() throws
  {
    let scale = try #require(bench.view.frame.scale)
    #expect(abs(scale.latitude) < 1e-6)
    // On a transverse Mercator the scale grows with the square of the distance from its meridian.
    let east = 118_400 / 6_378_137.0
    #expect(abs(scale.worstLength - east * east / 2) < 2e-5)
    let note = try bar(50).nodes(size: bar(50).size()).flatMap(\.words).last
    #expect(note?.withPlainSpaces == "Scale true at 0° N; error elsewhere under 0.1 %")
  }

  @Test func `a locator holds its extent and points out the frame of the map`() throws {
    let spec = InsetSpec.Locator(
      width: Millimetres(30), extent: Box(minX: 6, minY: -4, maxX: 16, maxY: 8))
    let locator = try LocatorMap(context: bench.context, spec: spec, map: bench.view.frame)
    let size = locator.size()
    #expect(abs(size.dx - 30) < 1e-9 && abs(size.dy / size.dx - 1.2) < 0.03)
    let shapes = try locator.nodes(size: size).flatMap(\.shapes)
    let frame = Box(x: 0, y: 0, width: size.dx, height: size.dy)
    #expect(shapes.first?.outline.box == frame && shapes.last?.outline.box == frame)
    // A frame of two degrees in a locator of ten, two degrees below its middle.
    let window = try #require(shapes[3].outline.box)
    #expect(frame.contains(window) && abs(window.center.x - 15) < 0.1)
    #expect(abs(window.center.y - frame.center.y - 6) < 0.2)
    #expect(abs(window.width / size.dx - 0.213) < 0.01)
    let land = try #require(shapes[1].outline.box)
    #expect(abs(land.minX / size.dx - 0.44) < 0.02 && land.maxX == frame.maxX)
  }

  @Test func `of insets only a locator has a source of its own`() throws {
    var map = SampleMap()
    map.insets = [
      "{kind: locator, corner: top-left, width: 30, extent: [6, -6, 16, 6]}",
      "{kind: scale-bar, corner: bottom-left, length_km: 50}",
      "{kind: panels, corner: bottom-right, width: 60, panels: [treaties]}",
    ]
    let context = try map.context()
    #expect(
      context.map.insets.map { $0.spec.sources(context) } == [["locator-land-survey"], [], []])
  }

  @Test func `a zoom's window tells its scale on paper and is as large as planned`() throws {
    let spec = InsetSpec.Zoom(
      width: Millimetres(50), height: Millimetres(40), center: LonLat(10.7, 0.2),
      denominator: 400_000)
    let window = ZoomWindow(
      context: bench.context, frame: try spec.frame(of: bench.view.frame))
    #expect(window.size() == Vector(50, 40))
    let nodes = try window.nodes(size: window.size())
    let words = nodes.flatMap(\.words).map(\.withPlainSpaces)
    #expect(words.contains("1 : 400 000") && words.last?.hasSuffix("km") == true, "\(words)")
    #expect(try drawnBox(nodes) == Box(x: 0, y: 0, width: 50, height: 40))
    #expect(Box(x: 0, y: 0, width: 50, height: 40).contains(try window.noteBox()))
  }

  @Test func `a zoom shows again what its extent on the map covers`() throws {
    let spec = InsetSpec.Zoom(
      width: Millimetres(60), height: Millimetres(45), center: LonLat(10.7, 0.2),
      denominator: 400_000)
    let extent = try spec.frame(of: bench.view.frame).extent(on: bench.view.frame)
    #expect(abs(extent.width - 20) < 1e-9 && abs(extent.height - 15) < 1e-9)
    let frame = try spec.frame(of: bench.view.frame)
    for (onMap, onZoom) in zip(extent.corners, frame.box.corners) {
      let position = try #require(bench.view.frame.position(of: onMap))
      #expect(try #require(frame.page(position)).distance(to: onZoom) < 1e-6)
    }
  }

  @Test(arguments: [
    (Box(x: 60, y: 0, width: 30, height: 30), [Point(0, 0), Point(0, 20)]),
    (Box(x: 0, y: 50, width: 30, height: 30), [Point(0, 20), Point(20, 20)]),
    (Box(x: 0, y: -60, width: 30, height: 30), [Point(0, 0), Point(20, 0)]),
  ])
  func `connectors run from corner to corner and never across the extent`(
    _ inset: Box, _ starts: [Point]
  ) throws {
    let extent = Box(x: 0, y: 0, width: 20, height: 20)
    let connectors = Connectors(
      context: bench.context, id: "connectors", extent: extent, inset: inset)
    let lines = try #require(connectors.group().nodes.last?.shapes.first).outline.flattened()
    #expect(lines.compactMap(\.points.first) == starts)
    for line in lines {
      #expect(inset.corners.contains(try #require(line.points.last)))
      let middle = try #require(line.location(at: line.length / 2)?.point)
      #expect(!extent.contains(middle))
    }
    #expect(connectors.obstacles.count == 3, "names keep off both lines and the extent's edge")
  }

  @Test func `connectors that would cross half the map are left out`() {
    let extent = Box(x: 0, y: 0, width: 20, height: 20)
    let inset = Box(x: 101, y: 0, width: 30, height: 30)
    let connectors = Connectors(
      context: bench.context, id: "connectors", extent: extent, inset: inset)
    #expect(connectors.obstacles.count == 1, "only the extent's edge is left")
  }

  @Test func `a locator may lie across the equator`() throws {
    var map = SampleMap()
    map.insets = ["{kind: locator, corner: top-left, width: 30, extent: [6, -6, 16, 6]}"]
    #expect(try map.plan().insets.count == 1)
  }

  @Test func `a box whose panels have nothing to tell takes no room`() throws {
    let bench = try SampleMap().bench()
    let setter = PanelSetter(context: bench.context, matter: bench.matter)
    let filled = PanelBox(setter: setter, kinds: [.treaties], width: 60)
    let both = PanelBox(setter: setter, kinds: [.units, .treaties], width: 60)
    #expect(try both.size() == filled.size(), "white for a panel that is not there")
    #expect(try PanelBox(setter: setter, kinds: [.units], width: 60).size().dy == 0)
  }
}
