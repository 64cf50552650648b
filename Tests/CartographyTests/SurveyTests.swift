import Geometry
import MapSpec
import Testing

@testable import Cartography
@testable import GeoModel

/// What a frame shows, as far as points and arcs alone can tell.
@Suite struct SurveyTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  func ids(_ sites: [Site]) -> Set<String> { Set(sites.map(\.id)) }

  @Test func `bases and towns in the frame are found, those far away are not`() throws {
    #expect(
      ids(bench.survey.sites) == [
        "lobo", "velm", "osk", "pinar", "loma", "cala", "mesa", "shore", "nova", "rio", "sal",
      ])
    #expect(bench.survey.landBases.map(\.id) == ["costa"])
  }

  @Test func `a base on a whole territory is found where anything of that is seen`() throws {
    var map = SampleMap()
    map.frame = "{scale: 200000, center: [11.9, 0]}"
    #expect(try map.bench().survey.landBases.isEmpty)
    map.frame = "{scale: 200000, center: [11.3, 0]}"
    #expect(try map.bench().survey.landBases.map(\.id) == ["costa"])
  }

  @Test func `a base along a line stands in the middle of what is seen of it`() throws {
    let shore = try #require(bench.survey.sites.first { $0.id == "shore" })
    let middle = try #require(bench.view.frame.page(LonLat(10.42, 0.75)))
    #expect(shore.anchor.distance(to: middle) < 0.1 && shore.isStretch)
  }

  @Test func `a symbol that would reach over the frame is left out`() throws {
    var map = SampleMap()
    let place = try #require(map.model.places.firstIndex { $0.id == "lobo" })
    let frame = bench.view.frame
    let radius = bench.context.style.symbols.discRadius(men: 3000).value
    for (inset, isSeen) in [(radius + 0.1, false), (radius + 0.3, true)] {
      let edge = Point(frame.box.center.x, frame.box.minY + inset)
      map.model.places[place].position = try #require(frame.position(of: edge))
      #expect(try ids(map.bench().survey.sites).contains("lobo") == isSeen)
    }
  }

  @Test func `sites come from north to south, those on territories last`() throws {
    let sites = bench.survey.allSites
    #expect(sites.last?.id == "costa")
    let anchors = sites.dropLast().map(\.anchor.y)
    #expect(anchors == anchors.sorted())
  }

  @Test func `events of the period, the treaty and the frame are numbered by date`() throws {
    #expect(bench.survey.incidents.map(\.incident.id) == ["clash", "landing"])
    #expect(bench.survey.incidents.map(\.number) == [1, 2])
    var map = SampleMap()
    map.layers = ["{kind: incidents, hide: [clash]}"]
    #expect(try map.bench().survey.incidents.map(\.incident.id) == ["landing"])
    map.layers = ["{kind: incidents, hide: [clash]}", "{kind: incidents, hide: [landing]}"]
    #expect(try map.bench().survey.incidents.isEmpty, "every layer of events hides its own")
    map.layers = ["{kind: sea}"]
    #expect(try map.bench().survey.incidents.isEmpty)
  }

  @Test func `without a layer of garrisons bases have no troops, and those of troops alone go`()
    throws
  {
    var map = SampleMap()
    map.layers = ["{kind: facilities}"]
    let bases = try map.bench().survey.bases
    #expect(bases.allSatisfy { $0.garrison == nil } && !bases.contains { $0.id == "cala" })
    map.layers = ["{kind: sea}"]
    #expect(try map.bench().survey.bases.isEmpty)
  }

  @Test func `a territory is seen on the days of its shape`() throws {
    let costa = try #require(bench.context.borders.territory("costa"))
    #expect(bench.survey.sees(costa, on: SampleAtlas.cession))
    #expect(!bench.survey.sees(costa, on: SampleAtlas.day("1901-05-01")))
  }

  @Test func `a disc's size follows the men, a badge's does not`() throws {
    let symbols = bench.context.style.symbols
    let radii = Dictionary(uniqueKeysWithValues: bench.survey.sites.map { ($0.id, $0.radius) })
    #expect(radii["lobo"] == symbols.discRadius(men: 3000))
    #expect(radii["loma"] == symbols.discRadius(men: 800))
    for id in ["osk", "mesa", "shore"] { #expect(radii[id] == symbols.badgeRadius) }
    #expect(radii["nova"] == symbols.dotRadius(rank: 1))
  }
}
