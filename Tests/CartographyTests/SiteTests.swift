import Geometry
import MapSpec
import Testing

@testable import Cartography
@testable import GeoModel

/// What is drawn at one place.
@Suite struct SiteTests {
  let bench: Bench

  init() throws { bench = try SampleMap().bench() }

  func site(_ id: String) throws -> Site { try #require(bench.view.sites.first { $0.id == id }) }

  func attached(_ id: String) throws -> [String] {
    try site(id).attachments.map { attachment in
      switch attachment {
      case .facility(let facility): facility.id
      case .incident(let numbered): numbered.incident.id
      }
    }
  }

  @Test func `what the main symbol stands for does not sit on its rim again`() throws {
    #expect(
      try attached("lobo") == ["lobo-army", "lobo-naval"], "discs of the map stand elsewhere, too")
    #expect(try attached("loma") == ["loma-hq"], "the disc stands for no headquarters")
    #expect(try attached("osk") == ["landing"], "the badge stands for the base refused")
    #expect(try attached("clash") == [], "the diamond stands for the event")
  }

  @Test func `small symbols on a rim touch neither one another nor the middle`() throws {
    let badge = bench.context.style.symbols.badge
    for count in 1...8 {
      var site = try site("osk")
      site.incidents = (1...count).map { number in
        NumberedIncident(number: number, incident: SampleAtlas.model.incidents[0])
      }
      let centers = site.rimCenters(badge: badge)
      #expect(centers.count == count)
      for (index, center) in centers.enumerated() {
        #expect(center.distance(to: site.center) >= badge.value * 0.9 - 1e-9)
        for other in centers.dropFirst(index + 1) {
          #expect(center.distance(to: other) > badge.value, "\(count)")
        }
      }
    }
  }

  @Test func `a site cites the notes of its place, its roles, its troops and its events`() throws {
    var map = SampleMap()
    map.model.facilities[0].evidence.notes = ["n-role"]
    map.model.garrisons[0].evidence.notes = ["n-troops"]
    map.model.incidents[0].place = "lobo"
    map.model.incidents[0].evidence.notes = ["n-event"]
    map.model.places[0].evidence.notes = ["n-place"]
    let lobo = try #require(try map.bench().view.sites.first { $0.id == "lobo" })
    #expect(lobo.notes == ["n-role", "n-troops", "n-event", "n-place"])
  }

  @Test func `a base on a territory stands in the middle of its largest part`() throws {
    let costa = try site("costa")
    let area = try #require(
      try bench.page.territories.area("costa", on: bench.context.map.date))
    #expect(area.contains(costa.anchor))
    let edge = area.flatMap(\.rings).map { $0.closed.distance(to: costa.anchor) }.min()
    #expect(try #require(edge) > 8, "the strip is about twenty-eight millimetres wide")
  }

  @Test func `an event near a symbol happened there, one farther away has a spot of its own`()
    throws
  {
    func spots(_ offset: Double) throws -> Set<String> {
      var map = SampleMap()
      let osk = try #require(bench.view.frame.page(LonLat(10.62, -0.3)))
      map.model.incidents[1].position = bench.view.frame.position(of: osk + Vector(offset, 0))
      return Set(try map.bench().view.sites.filter(\.isEvent).map(\.id))
    }
    #expect(try spots(0.7) == [])
    #expect(try spots(0.9) == ["clash"])
  }

  @Test func `the ids of labels tell what they name`() throws {
    #expect(try site("lobo").labelID == "base-lobo")
    #expect(try site("nova").labelID == "town-nova")
    #expect(try site("clash").labelID == "incident-clash")
  }

  @Test func `only what a text explains by rank has a town's sign`() throws {
    #expect(try site("nova").townSign == "town.capital")
    #expect(try site("rio").townSign == "town.large")
    #expect(try site("sal").townSign == "town.small")
    #expect(try site("osk").townSign == nil)
  }
}
