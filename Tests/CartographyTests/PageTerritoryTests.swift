import Geometry
import MapSpec
import Overlay
import Testing

@testable import Cartography
@testable import GeoModel

/// Fills, edges and borders are built from arcs that are generalised once.
@Suite struct PageTerritoryTests {
  let bench: Bench
  let overlay: Overlay

  init() throws {
    bench = try SampleMap().bench()
    overlay = bench.context.overlay
  }

  func area(_ id: String, on day: String = "1901-06-01") throws -> Area {
    try #require(try bench.page.territories.area(id, on: SampleAtlas.day(day)))
  }

  func corners(_ area: Area) -> Set<Point> { Set(area.flatMap(\.rings).flatMap(\.points)) }

  func corners(ofArc id: String) throws -> Set<Point> {
    Set(bench.page.arcs.lines(try #require(bench.context.borders.arc(id))).flatMap(\.points))
  }

  /// Whether a point lies on land, away from the frame's sides and from the coast.
  func isInland(_ point: Point) -> Bool {
    bench.view.frame.box.shrunk(by: 0.05).contains(point)
      && bench.page.basemap.land.contains(point)
      && !bench.page.basemap.coast.contains { $0.distance(to: point) < 0.05 }
  }

  @Test(arguments: ["tamar", "aurelia", "costa"])
  func `a fill ends exactly where its border runs`(_ id: String) throws {
    let state = try #require(
      bench.context.borders.territory(id)?.state(on: bench.context.map.date))
    let arcs = try state.boundary.joined().map { try corners(ofArc: $0.arc) }
    let border = arcs.reduce(Set()) { $0.union($1) }
    let inland = corners(try area(id)).filter(isInland)
    #expect(inland.count > 8 && inland == border.filter(isInland))
  }

  @Test(arguments: [("tamar", "costa", "new"), ("costa", "aurelia", "new")])
  func `neighbours share every corner of their border`(
    _ one: String, _ other: String, _ arc: String
  ) throws {
    let border = try corners(ofArc: arc).filter(isInland)
    #expect(border.count > 6)
    #expect(try border.isSubset(of: corners(area(one))))
    #expect(try border.isSubset(of: corners(area(other))))
  }

  @Test func `territories that share a border neither overlap nor leave a gap`() throws {
    let (tamar, aurelia) = (try area("tamar"), try area("aurelia"))
    #expect(try overlay.intersection(tamar, aurelia).totalArea < 1e-9)
    let joined = try overlay.union([tamar, aurelia])
    #expect(abs(joined.totalArea - tamar.totalArea - aurelia.totalArea) < 1e-9)
    #expect(joined.allSatisfy { $0.holes.isEmpty }, "a hole between them is a gap")
  }

  @Test func `what a state gives another gets, to the last corner`() throws {
    let before = try area("tamar", on: "1901-05-01")
    let after = try area("tamar")
    let strip = try area("costa")
    let joined = try overlay.union([after, strip])
    #expect(try overlay.symmetricDifference(joined, before).totalArea < 1e-9)
    #expect(try overlay.difference(strip, area("aurelia")).totalArea < 1e-9)
  }

  @Test func `bends that do not show are left out, those that show stay`() throws {
    let arc = try #require(bench.context.borders.arc("new"))
    let drawn = try #require(bench.page.arcs.lines(arc).first)
    let images = try arc.line.points.map { try #require(bench.view.frame.page(LonLat($0))) }
    #expect(drawn.length < Polyline(images).length - 0.5)
    for image in images { #expect(drawn.distance(to: image) < 0.3) }
    let box = try #require(drawn.box)
    #expect(box.width > 8, "a tenth of a degree from bend to bend")
  }

  @Test func `an arc is generalised alike in every frame of one scale`() throws {
    var map = SampleMap()
    map.frame = "{scale: 1200000, center: [10.7, 0.1]}"
    let moved = try map.bench()
    let arc = try #require(bench.context.borders.arc("new"))
    func course(_ bench: Bench) -> [Point] {
      bench.page.arcs.lines(arc).flatMap(\.points)
        .filter { bench.view.frame.box.shrunk(by: 1).contains($0) }.map { point in
          Point(
            (point.x - bench.view.frame.box.center.x) * 1200 + bench.view.frame.center.x,
            (point.y - bench.view.frame.box.center.y) * 1200 - bench.view.frame.center.y)
        }
    }
    let (here, there) = (course(bench), course(moved))
    #expect(abs(here.count - there.count) <= 2 && here.count > 8)
    for point in there.dropFirst().dropLast() {
      #expect(here.contains { $0.distance(to: point) < 0.5 }, "half a metre on the ground")
    }
  }

  @Test func `a territory ends at the coast, and so does the room for its name`() throws {
    let date = bench.context.map.date
    let land = try overlay.makeValid(bench.page.basemap.landBeyond)
    #expect(try overlay.difference(area("tamar"), land).totalArea < 1e-6)
    let room = try #require(try bench.page.territories.room("tamar", on: date))
    let whole = try area("tamar").totalArea
    #expect(abs(room.totalArea - whole) < 0.03 * whole && room.totalArea > 1000)
  }

  @Test func `an island in a state's waters belongs to it, though not as room for its name`() throws
  {
    let island = try #require(bench.view.frame.page(LonLat(10.17, 0.3)))
    #expect(try area("tamar").contains(island))
    #expect(try !area("aurelia").contains(island))
  }

  @Test func `without a layer of land outlines are taken whole`() throws {
    var map = SampleMap()
    map.model.basemap.layers["land"] = nil
    let bare = try map.bench()
    let tamar = try #require(
      try bare.page.territories.area("tamar", on: bare.context.map.date))
    let sea = try #require(bare.view.frame.page(LonLat(10.2, -0.5)))
    #expect(tamar.contains(sea))
    #expect(try !area("tamar").contains(sea))
  }

  @Test func `without a shape on a day, or with arcs that do not join, there is no area`() throws {
    #expect(try bench.page.territories.area("costa", on: SampleAtlas.day("1901-05-01")) == nil)
    #expect(try bench.page.territories.area("nobody", on: bench.context.map.date) == nil)
    var map = SampleMap()
    map.model.territories[1].states[0].boundary[0].removeLast()
    let broken = try map.bench()
    #expect(try broken.page.territories.area("costa", on: broken.context.map.date) == nil)
  }
}
