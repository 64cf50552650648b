import Documents
import Testing

@testable import GeoModel

/// Everything that stood or was to stand at one place is one base.
@Suite struct BaseTests {
  let model: GeoModel

  init() throws { model = try FixtureAtlas().read() }

  func day(_ text: String) throws -> Day { try #require(Day(text)) }

  func base(_ id: String, _ bases: [Base]) throws -> Base {
    try #require(bases.first { $0.id == id })
  }

  /// The fixture's army base at the cape, in the model as often as asked for.
  func facility(
    _ id: String, _ kind: Facility.Kind = .army, _ outcome: Facility.Outcome = .granted,
    at site: Facility.Site = .place("cape"), treaty: String = "velm-osk"
  ) throws -> Facility {
    var facility = try #require(model.facilities.first)
    (facility.id, facility.kind, facility.outcome) = (id, kind, outcome)
    (facility.site, facility.treaty) = (site, treaty)
    return facility
  }

  @Test func `a place is a base for its roles or for its troops`() throws {
    let bases = model.bases()
    #expect(bases.map(\.id) == ["cape", "hill", "strip"], "places, then territories")
    let cape = try base("cape", bases)
    #expect(cape.facilities.map(\.id) == ["cape-naval"] && cape.garrison?.id == "cape-garrison")
    let hill = try base("hill", bases)
    #expect(hill.facilities.isEmpty && hill.garrison?.id == "hill-garrison")
    #expect(try base("strip", bases).garrison == nil)
  }

  @Test func `several garrisons at a place are one, with the men of all and those of parts once`()
    throws
  {
    let bases = model.bases()
    #expect(try base("cape", bases).garrison?.men == 3000, "the battery is part of the garrison")
    #expect(try base("cape", bases).garrisons.map(\.id) == ["cape-garrison", "cape-battery"])
    // The garrison of the cape stands on the hill too, and counts at the cape.
    #expect(try base("hill", bases).garrison?.men == 1800 + 1900)
    var whole = model
    for index in whole.garrisons.indices { whole.garrisons[index].parent = nil }
    #expect(try base("cape", whole.bases()).garrison?.men == 3400)
    whole.garrisons.reverse()
    #expect(try base("cape", whole.bases()).garrison?.men == 3400)
  }

  @Test func `units of one arm and size are added, those of unknown number stay so`() throws {
    func units(_ one: [Garrison.Unit], _ other: [Garrison.Unit]) throws -> [Garrison.Unit] {
      var model = model
      (model.garrisons[0].units, model.garrisons[1].units) = (one, other)
      model.garrisons[1].parent = nil
      return try #require(try base("cape", model.bases()).garrison).units
    }
    let regiment = Garrison.Unit(.infantry, .regiment)
    #expect(try units([regiment], [regiment]) == [.init(.infantry, .regiment, count: 2)])
    #expect(try units([.init(.staff)], [.init(.staff)]) == [.init(.staff)])
    #expect(try units([regiment], [.init(.cavalry)]) == [regiment, .init(.cavalry)])
  }

  @Test func `a part that alone is counted counts, and a circle of parts ends`() throws {
    var model = model
    model.garrisons[0].men = nil
    #expect(try base("cape", model.bases()).garrison?.men == 400)
    model.garrisons[0].parent = "cape-battery"
    #expect(model.counted(model.garrisons).map(\.id).contains("cape-battery") == false)
  }

  @Test func `a line may be a base, after places and territories`() throws {
    var model = model
    model.facilities.append(try facility("guns", .coastalArtillery, at: .line("limit")))
    let bases = model.bases()
    #expect(bases.map(\.id) == ["cape", "hill", "strip", "limit"])
    let limit = try base("limit", bases)
    #expect(limit.accuracyKm == nil && limit.names["en"] == "The limit")
    #expect(try base("cape", bases).accuracyKm == 1)
  }

  @Test func `only bases under the treaties asked for are found`() throws {
    var model = model
    model.facilities.append(try facility("other", .air, at: .place("osk-town"), treaty: "other"))
    #expect(model.bases().map(\.id) == ["cape", "hill", "osk-town", "strip"])
    #expect(model.bases(under: ["other"]).map(\.id) == ["osk-town"])
    #expect(model.bases(under: ["velm-osk"]).map(\.id) == ["cape", "hill", "strip"])
    #expect(model.bases(under: []).isEmpty)
  }

  @Test func `a hidden facility leaves its place to the troops, or to nothing`() throws {
    let bases = model.bases(hiding: ["cape-naval", "strip-air"])
    #expect(bases.map(\.id) == ["cape", "hill"])
    #expect(try base("cape", bases).facilities.isEmpty)
  }

  @Test func `a day has the bases and troops of that day`() throws {
    #expect(model.asOf(try day("1950-03-31")).bases().isEmpty)
    let proposed = model.asOf(try day("1950-04-01")).bases()
    #expect(proposed.map(\.id) == ["cape"])
    #expect(proposed[0].facilities.map(\.outcome) == [.proposed] && proposed[0].garrison == nil)
    let granted = model.asOf(try day("1950-05-31")).bases()
    #expect(granted.map(\.id) == ["cape"] && granted[0].stands)
    #expect(model.asOf(try day("1950-06-02")).bases().map(\.id) == ["cape", "hill", "strip"])
  }

  @Test func `an army base stands for the whole, else the first role`() throws {
    var model = model
    model.garrisons = []
    model.facilities.append(try facility("cape-army"))
    #expect(try base("cape", model.bases()).principal?.id == "cape-army")
    model.facilities.removeLast()
    #expect(try base("cape", model.bases()).principal?.id == "cape-naval")
  }

  @Test func `a base stands when one of its roles does, and is counted when its men are known`()
    throws
  {
    var model = model
    model.facilities = [try facility("a", .army, .refused), try facility("b", .air, .withdrawn)]
    #expect(try !base("cape", model.bases()).stands)
    model.facilities.append(try facility("c", .naval, .temporary))
    #expect(try base("cape", model.bases()).stands)
    #expect(try base("cape", model.bases()).isCounted)
    for index in model.garrisons.indices { model.garrisons[index].men = nil }
    #expect(try !base("cape", model.bases()).isCounted)
  }

  @Test(arguments: [
    (Facility.Outcome.granted, true, false, false), (.temporary, true, false, false),
    (.refused, false, false, true), (.withdrawn, false, false, true),
    (.notTaken, false, true, false), (.proposed, false, true, false),
  ])
  func `an outcome stands, was struck down, or leaves open who wanted it`(
    _ outcome: Facility.Outcome, _ stands: Bool, _ isOpen: Bool, _ isStruck: Bool
  ) {
    #expect(outcome.stands == stands && outcome.isOpen == isOpen && outcome.isStruck == isStruck)
  }
}
