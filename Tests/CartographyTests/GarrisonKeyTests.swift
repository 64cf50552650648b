import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography
@testable import GeoModel

/// What a disc says of its troops is what is known of them.
@Suite struct GarrisonKeyTests {
  func map(_ change: (inout GeoModel) -> Void) -> SampleMap {
    var map = SampleMap()
    map.model.garrisons.removeAll { $0.id == "loma-garrison" }
    change(&map.model)
    return map
  }

  func kind(_ kind: Facility.Kind, _ outcome: Facility.Outcome = .granted) -> (inout GeoModel) ->
    Void
  {
    return { model in
      for index in model.facilities.indices where model.facilities[index].id == "lobo-army" {
        (model.facilities[index].kind, model.facilities[index].outcome) = (kind, outcome)
      }
    }
  }

  func signs(_ map: SampleMap) throws -> (legend: Set<String>, drawn: Set<String>) {
    let bench = try map.bench()
    let legend = try bench.layer("garrisons").legend(bench.survey).map(\.sign)
    return (Set(legend), try bench.draw("garrisons").signs)
  }

  @Test func `discs at army bases alone are keyed as army bases`() throws {
    let (legend, drawn) = try signs(map { _ in })
    #expect(legend == ["garrison", "facility-naval-granted", "town.capital"] && drawn == legend)
  }

  @Test(arguments: [
    (Facility.Kind.air, Facility.Outcome.granted), (.naval, .granted), (.headquarters, .granted),
    (.army, .temporary), (.army, .refused),
  ])
  func `a disc elsewhere is keyed as a garrison, and its place by what stands there`(
    _ kind: Facility.Kind, _ outcome: Facility.Outcome
  ) throws {
    let (legend, drawn) = try signs(map(self.kind(kind, outcome)))
    #expect(legend.contains("troops") && !legend.contains("garrison") && drawn == legend)
    #expect(legend.contains("facility-\(kind.rawValue)-\(outcome.rawValue)"))
  }

  @Test func `where discs stand at army bases and elsewhere, the army bases have their own sign`()
    throws
  {
    let (legend, drawn) = try signs(SampleMap())
    #expect(legend.isSuperset(of: ["troops", "facility-army-granted"]) && drawn == legend)
  }

  /// A second garrison at the capital.
  func second(_ men: Int?, parent: String? = nil, places: [String] = ["lobo"]) -> Garrison {
    Garrison(
      id: "guard", treaty: "lobo-1901", places: places, men: men, units: [.init(.cavalry)],
      parent: parent, evidence: SampleAtlas.evidence("chronicle", notes: ["n-costa"], km: nil))
  }

  @Test func `two garrisons at one place are one disc with the men of both, as the panel says`()
    throws
  {
    let map = map { $0.garrisons.append(second(800)) }
    let bench = try map.bench()
    let disc = try bench.draw("garrisons")
    #expect(disc.words.map(\.withPlainSpaces).contains("3 800"))
    #expect(bench.matter.strengths == [3800])
    let panel = try PanelSetter(context: bench.context, matter: bench.matter)
      .panel(.strength, width: 70).nodes.flatMap(\.words).joined(separator: " ")
    #expect(panel.withPlainSpaces.contains("3 800 of the 5 000"))
    let label = try #require(disc.label("base-lobo")).words
    #expect(label.contains("cavalry") && label.contains("infantry"))
  }

  @Test func `men of a part count once, on the map and in the panel`() throws {
    let bench = try map { $0.garrisons.append(second(800, parent: "lobo-garrison")) }.bench()
    #expect(bench.matter.strengths == [3000])
    #expect(bench.context.facts.statedMen(under: bench.context.treaties[0]) == 3000)
  }

  @Test func `a garrison without a stated strength beside a counted one is told`() throws {
    let bench = try map { $0.garrisons.append(second(nil)) }.bench()
    let label = try #require(try bench.draw("garrisons").label("base-lobo")).words
    #expect(label.withPlainSpaces.contains("3 000 men") && label.contains("cavalry"))
  }

  @Test func `a garrison shared with another place is told beside the place's own`() throws {
    let bench = try map { $0.garrisons.append(second(800, places: ["velm", "lobo"])) }.bench()
    let label = try #require(try bench.draw("garrisons").label("base-lobo")).words
    #expect(label.contains("one garrison with Velm"))
    #expect(bench.matter.strengths.sorted() == [800, 3000])
  }

  @Test func `two layers of one style with texts of their own are both in the legend`() throws {
    var map = SampleMap()
    map.layers = [
      "{kind: area, style: ceded, show: [tamar], legend: lobo.subject}",
      "{kind: area, style: ceded, show: [costa], legend: lobo.ceded}",
      "{kind: area, style: ceded, show: [aurelia], legend: lobo.ceded}",
      "{kind: lines, style: fortification, show: [fort], legend: lobo.fort}",
      "{kind: lines, style: fortification, show: [shore], legend: lobo.border}",
    ]
    let texts = try DrawnMap(map.plan()).composition().scene.explained
    #expect(texts.count == 4 && Set(texts).count == 4)
  }

  @Test func `a layer that is a fill alone is in the legend when it has a text`() throws {
    var map = SampleMap()
    map.layers = ["{kind: area, style: tint-west, show: [costa], legend: lobo.ceded}"]
    #expect(try DrawnMap(map.plan()).composition().scene.explained.count == 1)
  }

  @Test func `days of a chronology name their years where the period spans several`() throws {
    func dates(_ period: String) throws -> [String] {
      var map = SampleMap()
      map.period = period
      let bench = try map.bench()
      return try PanelSetter(context: bench.context, matter: bench.matter)
        .panel(.chronology, width: 70).nodes.flatMap(\.words).map(\.withPlainSpaces)
    }
    #expect(try dates("1901-01-01..1901-06-01").contains("1 February"))
    let several = try dates("1900-01-01..1901-06-01")
    #expect(several.contains("Chronology 1900–1901") && several.contains("1 February 1901"))
    #expect(!several.contains("1 February"))
  }

  @Test func `days of talks in another year than the map's name it`() throws {
    var map = SampleMap()
    map.model.treaties[0].negotiation[0].date = SampleAtlas.day("1900-12-24")
    let bench = try map.bench()
    let words = try PanelSetter(context: bench.context, matter: bench.matter)
      .panel(.negotiation, width: 90).nodes.flatMap(\.words).map(\.withPlainSpaces)
    #expect(words.contains("24 December 1900") && words.contains("1 May 1901"))
  }

  @Test(arguments: [(10, 5, "renewable for 5"), (10, nil, "for 10 years")])
  func `a term is told with or without an extension`(
    _ years: Int, _ more: Int?, _ told: String
  ) throws {
    var map = SampleMap()
    (map.model.treaties[0].termYears, map.model.treaties[0].extensionYears) = (years, more)
    let bench = try map.bench()
    let words = try PanelSetter(context: bench.context, matter: bench.matter)
      .panel(.treaties, width: 200).nodes.flatMap(\.words).joined(separator: " ")
    #expect(words.withPlainSpaces.contains(told), "\(words)")
  }
}

extension Scene {
  /// What the legend says, line by line.
  fileprivate var explained: [String] {
    nodes.flatMap(\.groups).filter { $0.data["explains"] != nil }.map(\.title)
  }
}
