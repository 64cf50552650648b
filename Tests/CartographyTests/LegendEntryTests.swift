import MapSpec
import Scene
import Testing

@testable import Cartography
@testable import GeoModel

@Suite struct LegendEntryTests {
  func entry(_ sign: String, _ text: String) -> LegendEntry {
    LegendEntry(sign: sign, section: .symbols, sample: .symbol([]), text: text)
  }

  @Test func `a sign is explained once, by its first entry`() {
    let entries = [entry("a", "first"), entry("b", "other"), entry("a", "second")]
    #expect(entries.withoutRepetitions.map(\.text) == ["first", "other"])
  }

  @Test func `only the signs asked for are explained, in their order`() {
    let entries = [entry("a", "1"), entry("b", "2"), entry("c", "3")]
    #expect(entries.explaining(["c", "a", "x"]).map(\.sign) == ["a", "c"])
  }

  @Test func `every outcome has a sign and a text of its own`() throws {
    let bench = try SampleMap().bench()
    let entries = try bench.layer("facilities").legend(bench.survey).withoutRepetitions
    #expect(
      Set(entries.map(\.sign)) == [
        "facility-air-temporary", "facility-naval-refused", "facility-army-withdrawn",
        "facility-airfield-works-granted", "facility-coastal-artillery-granted",
        "facility-air-proposed-guest",
      ])
    #expect(Set(entries.map(\.text)).count == entries.count)
  }

  @Test func `the disc of a garrison stands for the army base, other roles are explained`() throws {
    var map = SampleMap()
    map.model.garrisons.removeAll { $0.id == "loma-garrison" }
    let bench = try map.bench()
    let signs = try bench.layer("garrisons").legend(bench.survey).withoutRepetitions.map(\.sign)
    #expect(
      Set(signs) == ["garrison", "facility-naval-granted", "town.capital"])
  }

  @Test func `troops still to come have a sign of their own`() throws {
    var map = SampleMap()
    map.model.treaties[0].entry = SampleAtlas.day("1901-07-01")
    let bench = try map.bench()
    let signs = try bench.layer("garrisons").legend(bench.survey).map(\.sign)
    #expect(signs.contains("troops-awaited") && !signs.contains("troops"))
  }

  @Test func `what came into being comes before what was only wanted`() {
    func rank(_ outcome: Facility.Outcome, _ by: Proposer? = .guest) -> Int {
      var facility = SampleAtlas.model.facilities[0]
      (facility.outcome, facility.proposedBy) = (outcome, by)
      return facility.legendRank
    }
    let ranks = [
      rank(.granted), rank(.temporary), rank(.notTaken), rank(.notTaken, .host), rank(.refused),
      rank(.withdrawn), rank(.proposed), rank(.proposed, .host),
    ]
    #expect(ranks == ranks.sorted() && Set(ranks).count == ranks.count)
  }

  @Test func `units are explained where they are drawn as signs`() throws {
    func units(_ form: String) throws -> [String] {
      var map = SampleMap()
      map.layers = ["{kind: facilities}", "{kind: garrisons, units: \(form)}"]
      let bench = try map.bench()
      return try bench.layer("garrisons").legend(bench.survey).filter { $0.section == .units }
        .map(\.sign)
    }
    #expect(
      try Set(units("signs")) == [
        "unit-infantry", "unit-artillery", "unit-cavalry", "echelon-regiment", "echelon-brigade",
      ])
    #expect(try units("words").isEmpty)
  }
}
