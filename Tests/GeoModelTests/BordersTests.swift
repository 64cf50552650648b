import Documents
import Foundation
import Geometry
import Projection
import Testing

@testable import GeoModel

@Suite struct BordersTests {
  let model: GeoModel
  let borders: Borders
  let before: Day
  let after: Day

  init() throws {
    model = try FixtureAtlas().read()
    borders = Borders(model)
    before = try #require(Day("1950-05-31"))
    after = try #require(Day("1950-06-01"))
  }

  func territory(_ id: String) throws -> Territory { try #require(borders.territory(id)) }

  @Test func `a state grows on the day it receives land`() throws {
    let velm = try territory("velm")
    let outlines = try [before, after].map { try borders.outline(of: velm, on: $0).totalArea }
    #expect(abs(outlines[0] - 1) < 1e-9 && abs(outlines[1] - 1.2) < 1e-9)
  }

  @Test func `a state ends at the coast and keeps its islands`() throws {
    let area = try borders.area(of: try territory("velm"), on: before)
    #expect(area.count == 2)
    #expect(abs(area.totalArea - (0.75 + 0.0025)) < 1e-9)
    #expect(!area.contains(Point(10.2, -0.5)) && area.contains(Point(10.3, -0.5)))
  }

  @Test func `too many rings in each other are refused with the option`() throws {
    var strict = model
    strict.crossingLimit = 0
    let velm = try territory("velm")
    var state = try #require(velm.state(on: before))
    state.boundary += state.boundary
    do {
      _ = try Borders(strict).outline(of: state, subject: "velm")
      Issue.record("it was built")
    } catch {
      #expect(error.message == "too many of its rings lie in each other")
      #expect(error.hint == "leave some out, or raise the limit of crossings")
    }
    #expect(try borders.outline(of: state, subject: "velm").count <= 2)
  }

  @Test func `without land a state is its rings`() throws {
    var bare = model
    bare.basemap = Basemap(layers: [:])
    let velm = try territory("velm")
    #expect(try Borders(bare).area(of: velm, on: before) == borders.outline(of: velm, on: before))
  }

  @Test func `a ceded strip fills what one state lost and the other gained`() throws {
    let (velm, osk) = (try territory("velm"), try territory("osk"))
    let strip = try borders.area(of: try territory("strip"), on: after).totalArea
    let gained =
      try borders.area(of: velm, on: after).totalArea
      - borders.area(of: velm, on: before).totalArea
    let lost =
      try borders.area(of: osk, on: before).totalArea - borders.area(of: osk, on: after).totalArea
    #expect(abs(strip - 0.2) < 1e-9 && abs(gained - strip) < 1e-9 && abs(lost - strip) < 1e-9)
  }

  @Test func `a day without a shape is an error that names the gap`() throws {
    let date = try #require(Day("1944-12-31"))
    let diagnostic = #expect(throws: Diagnostic.self) {
      try borders.area(of: try territory("velm"), on: date)
    }
    #expect(diagnostic?.message == "has no shape on 1944-12-31")
    #expect(
      diagnostic?.hint
        == "its shapes hold from 1945-01-01 until before 1950-06-01 and from 1950-06-01 on")
  }

  @Test func `borders change with the date and each is there once`() {
    #expect(borders.arcs(on: before).map(\.id) == ["south-velm", "old-border", "strip-south"])
    #expect(borders.arcs(on: after).map(\.id) == ["south-velm", "new-border", "strip-south"])
  }

  @Test func `a line along arcs is one chain`() throws {
    let fence = try borders.polyline(of: model.lines[1])
    #expect(fence.points == [Point(10, -1), Point(11, -1), Point(11, -0.5), Point(11, 0)])
    let backwards = [
      Territory.ArcUse("old-border", isReversed: true),
      Territory.ArcUse("south-velm", isReversed: true),
    ]
    let place = SourceLocation(file: "f")
    #expect(
      try borders.polyline(along: backwards, subject: "x", at: place) == fence.reversed)
    let diagnostic = #expect(throws: Diagnostic.self) {
      try borders.polyline(along: backwards.reversed(), subject: "x", at: place)
    }
    #expect(diagnostic?.hint == "an arc is missing between them")
  }

  @Test func `a ring inside another is a hole, and one inside the hole an island`() throws {
    func loop(_ id: String, _ half: Double) -> (Arc, Territory.ArcUse) {
      var arc = model.arcs[0]
      (arc.id, arc.start, arc.end) = (id, id, id)
      let corners = Box(center: Point(20, 20), width: half * 2, height: half * 2).corners
      arc.line = Ring(corners).closed
      return (arc, Territory.ArcUse(id, isReversed: false))
    }
    let loops = [loop("middle", 2), loop("outer", 3), loop("inner", 1)]
    var nested = model
    nested.arcs = loops.map(\.0)
    nested.basemap = Basemap(layers: [:])
    nested.territories[0].states = [nested.territories[0].states[1]]
    nested.territories[0].states[0].boundary = loops.map { [$0.1] }
    let area = try Borders(nested).area(of: nested.territories[0], on: after)
    #expect(area.map { $0.holes.count } == [1, 0])
    #expect(area.totalArea == 36 - 16 + 4)
  }

  @Test(arguments: [(-1.0, 0.0), (53, 60), (-89, 89)])
  func `a field between meridians and parallels has the area that theory gives`(
    south: Double, north: Double
  ) {
    let area = [Polygon(Box(minX: 10, minY: south, maxX: 12, maxY: north))]
    let (a, f) = (6378.137, 1 / 298.257223563)
    let e = (f * (2 - f)).squareRoot()
    // The area of a zone of the ellipsoid from the equator to a latitude, per radian of longitude.
    func zone(_ latitude: Double) -> Double {
      let s = sin(latitude * .pi / 180)
      return a * a * (1 - e * e) / 2 * (s / (1 - e * e * s * s) + atanh(e * s) / e)
    }
    let expected = (zone(north) - zone(south)) * 2 * .pi / 180
    #expect(abs(area.squareKilometres / expected - 1) < 1e-6)
  }
}
