import Documents
import Geometry
import Projection
import Testing

@testable import GeoModel

@Suite struct DistancesTests {
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

  @Test func `the border of a state moves with the date`() throws {
    let town = LonLat(11.6, -0.5)
    let old = try #require(borders.distance(from: town, toBorderOf: "velm", on: before))
    let new = try #require(borders.distance(from: town, toBorderOf: "velm", on: after))
    #expect(old.arc == "old-border" && old.accuracyKm == 2)
    #expect(abs(old.kilometres - Geodesic.distance(town, LonLat(11, -0.5)) / 1000) < 0.01)
    #expect(new.arc == "new-border")
    #expect(abs(new.kilometres - Geodesic.distance(town, LonLat(11.2, -0.5)) / 1000) < 0.01)
  }

  @Test func `the sea and the frame are no borders`() throws {
    let shore = LonLat(10.01, -0.1)
    let nearest = try #require(borders.distance(from: shore, toBorderOf: "velm", on: before))
    #expect(nearest.arc == "south-velm")
  }

  @Test func `a place belongs to the state whose rings hold it that day`() {
    let strip = LonLat(11.1, -0.5)
    #expect(borders.holder(of: strip, on: before)?.id == "osk")
    #expect(borders.holder(of: strip, on: after)?.id == "velm")
    #expect(borders.holder(of: LonLat(13, -0.5), on: after) == nil)
  }

  @Test func `the state that is asked from is left out, the others come nearest first`() {
    let found = borders.borderDistances(from: LonLat(10.5, -0.9), on: before, except: "velm")
    #expect(found.map(\.state) == ["osk"])
    let all = borders.borderDistances(from: LonLat(10.5, -0.9), on: before, except: nil)
    #expect(all.map(\.state) == ["velm", "osk"])
  }

  func side(of place: LonLat, along points: [Point]) -> Line.Side? {
    var line = model.lines[0]
    line.course = .line(Polyline(points))
    return borders.distance(from: place, to: line)?.side
  }

  @Test func `the side is that seen along the line`() {
    let north = [Point(10, 50), Point(10, 51)]
    #expect(side(of: LonLat(9, 50.5), along: north) == .left)
    #expect(side(of: LonLat(11, 50.5), along: north) == .right)
    #expect(side(of: LonLat(9, 50.5), along: north.reversed()) == .right)
  }

  @Test func `at a corner the side is that of the bend`() {
    // A hairpin bend to the north: a place beyond its tip is outside.
    let hairpin = [Point(10, 50), Point(10.1, 51), Point(10.2, 50)]
    #expect(side(of: LonLat(10.1, 52), along: hairpin) == .left)
    #expect(side(of: LonLat(10.1, 50.5), along: hairpin) == .right)
  }

  @Test func `beyond an end the last edge counts, but not straight ahead`() {
    let north = [Point(10, 50), Point(10, 51)]
    #expect(side(of: LonLat(9, 51.1), along: north) == .left)
    #expect(side(of: LonLat(11, 49.9), along: north) == .right)
    #expect(side(of: LonLat(10.1, 52), along: north) == nil)
    #expect(side(of: LonLat(10, 50.5), along: north) == nil)
  }
}
