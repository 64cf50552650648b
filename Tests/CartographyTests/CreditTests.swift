import MapSpec
import Testing

@testable import Cartography
@testable import GeoModel

/// The credits of a map and the letters that lead to them.
@Suite struct CreditTests {
  /// The made-up map with sources for every figure: the treaty is a treaty, the chronicle scholarship, the survey
  /// a data set.
  static var map: SampleMap {
    var map = SampleMap()
    for index in map.model.treaties.indices {
      map.model.treaties[index].contingent?.sources = ["treaty-text"]
      map.model.treaties[index].hostArmy?.sources = ["chronicle"]
    }
    map.model.sources["treaty-text"]?.kind = .treaty
    map.model.sources["chronicle"]?.trust = .scholarly
    map.model.sources["survey"]?.kind = .dataset
    return map
  }

  func credits(_ map: SampleMap) throws -> Credits { try map.bench().context.credits }

  /// The words of a panel, or of the names of a layer.
  func words(_ kind: PanelKind, _ map: SampleMap) throws -> [String] {
    let bench = try map.bench()
    return try PanelSetter(context: bench.context, matter: bench.matter).panel(kind, width: 90)
      .nodes.flatMap(\.words).map(\.withPlainSpaces)
  }

  func name(_ id: String, _ layer: String, _ map: SampleMap) throws -> String? {
    try map.bench().draw(layer).label("base-" + id)?.lines.first?.text.withPlainSpaces
  }

  @Test func `the treaty comes first and the survey last, whatever the map uses first`() throws {
    let sources = try credits(Self.map).sources
    #expect(sources.first == "treaty-text" && sources[1] == "chronicle")
    #expect(sources.last == "survey")
  }

  @Test func `the sources of figures are credited, even if nothing else cites them`() throws {
    var map = Self.map
    map.model.sources["census"] = SampleAtlas.source("census")
    map.model.treaties[0].hostArmy?.sources = ["census"]
    #expect(try credits(map).sources.contains("census"))
  }

  @Test func `the letter stands before its source in the credits`() throws {
    let line = try words(.credits, Self.map).joined(separator: " ")
    #expect(line.contains("ᵃ Credit of treaty-text · ᵇ Credit of chronicle"), "\(line)")
    #expect(!line.contains("ᶜ"))
  }

  @Test func `the heading of the discs has the letter of most figures, others have their own`()
    throws
  {
    let words = try words(.strength, Self.map)
    #expect(words.first?.hasSuffix("ᵃ") == true, "\(words)")
    #expect(words.contains { $0.hasSuffix(".ᵇ") }, "\(words)")
    #expect(words.filter { $0.contains("ᵃ") }.count == 1)
  }

  @Test func `the name of a garrison has a letter only if the heading does not say it`() throws {
    var map = Self.map
    map.model.garrisons.removeAll { $0.id == "mesa-garrison" }
    let plain = try name("loma", "garrisons", map)
    #expect(plain == "Loma")
    for index in map.model.garrisons.indices where map.model.garrisons[index].id == "loma-garrison"
    {
      map.model.garrisons[index].evidence.sources = ["chronicle"]
    }
    #expect(try name("loma", "garrisons", map) == "Lomaᵇ")
    map.column = "{side: right, width: 70, panels: [title, credits]}"
    #expect(try name("loma", "garrisons", map)?.hasPrefix("Loma") == true)
    #expect(try name("lobo", "garrisons", map) == "Puerto Loboᵃ")
  }

  @Test func `no map has letters that its credits do not explain`() throws {
    for panels in ["title, strength, symbols, areas", "strength, negotiation, chronology"] {
      var map = Self.map
      map.column = "{side: right, width: 70, panels: [\(panels)]}"
      #expect(try credits(map).letters.marks(["treaty-text", "chronicle", "survey"]).isEmpty)
    }
  }

  @Test func `a map may do without letters and keeps the order of its credits`() throws {
    var map = Self.map
    map.isLettered = false
    let (plain, lettered) = (try credits(map), try credits(Self.map))
    #expect(plain.sources == lettered.sources && plain.letters.marks(plain.sources).isEmpty)
  }

  @Test func `a data set is cited for figures only where nothing else is`() throws {
    var map = Self.map
    map.model.treaties[0].hostArmy?.sources = ["chronicle", "survey"]
    #expect(try credits(map).letters.marks(["survey"]).isEmpty)
    map.model.treaties[0].hostArmy?.sources = ["survey"]
    #expect(try !credits(map).letters.marks(["survey"]).isEmpty)
  }

  @Test func `a text of the legend has the letters of its features where it asks for them`() throws
  {
    func legend(_ text: String) throws -> (text: String?, letters: String) {
      var map = Self.map
      map.model.sources["fort-plan"] = SampleAtlas.source("fort-plan")
      map.layers = map.layers.map { $0.replacing("legend: lobo.fort", with: "legend: \(text)") }
      let bench = try map.bench()
      let entries = try bench.layer("lines-fortification").legend(bench.survey)
      return (entries.first?.text, bench.context.letters.marks(["fort-plan"]))
    }
    let asked = try legend("sample.sourced")
    #expect(asked.letters == "ᶜ" && asked.text == "Paid 9ᶜ")
    #expect(try legend("sample.limit").letters.isEmpty)
  }

  @Test func `the articles of a treaty are credited with it`() throws {
    var map = Self.map
    map.model.sources["treaty-text"]?.articles = ["2", "7"]
    #expect(
      try words(.credits, map).joined(separator: " ")
        .contains("ᵃ Credit of treaty-text, articles 2 and 7 ·"))
  }
}
