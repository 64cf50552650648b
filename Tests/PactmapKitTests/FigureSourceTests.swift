import Cartography
import GeoModel
import Scene
import Testing

@testable import PactmapKit

/// Who says so? Every figure of the atlas's plates answers by its letter and in `show`.
@Suite struct FigureSourceTests {
  static let plates = Plate.all.filter {
    $0.atlas == Plate.repository && $0.style == nil && $0.paper == nil && $0.date == nil
      && $0.exonyms == nil
  }

  /// Runs of superscript letters.
  private static func letters(in text: String) -> [String] {
    text.split { !"ᵃᵇᶜᵈᵉᶠᵍʰᵏᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ".contains($0) }.map(String.init)
  }

  private static func words(_ group: SceneGroup) -> [String] {
    SceneNode.group(group).leaves.compactMap { leaf in
      if case .text(let text) = leaf { text.text.text } else { nil }
    }
  }

  private static func panel(_ kind: String, of plate: Plate) throws -> [String]? {
    try plate.composition().scene.groups.first { $0.id == "\(plate.map)-panel-\(kind)" }
      .map(words)
  }

  /// The entries of the credits by their letters.
  private static func entries(of plate: Plate) throws -> [(letter: String, words: String)] {
    let credits = try #require(try panel("credits", of: plate)).joined(separator: " ")
    return credits.split(separator: " · ").compactMap { entry in
      letters(in: String(entry)).first.map { ($0, String(entry)) }
    }
  }

  @Test func `each plate is looked at in each language`() {
    #expect(Self.plates.count == 16 && Set(Self.plates.map(\.language)).count == 4)
  }

  @Test(arguments: plates)
  func `the letters of the credits are unique, in order and all used`(_ plate: Plate) throws {
    let explained = try Self.entries(of: plate).map(\.letter)
    #expect(explained.count > 2 && explained == Set(explained).sorted(by: Self.precedes))
    let credits = try Set(#require(try Self.panel("credits", of: plate)))
    let others = try plate.composition().scene.words.split(separator: "\n").map(String.init)
      .filter { !credits.contains($0) }
    let used = Set(others.flatMap { Self.letters(in: $0) })
    #expect(used == Set(explained), "\(used.symmetricDifference(explained))")
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    let order = Array("ᵃᵇᶜᵈᵉᶠᵍʰᵏᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
    return (one.count, one.compactMap(order.firstIndex)[0])
      < (other.count, other.compactMap(order.firstIndex)[0])
  }

  @Test(arguments: plates)
  func `the panels of figures say at their headings who states them`(_ plate: Plate) throws {
    let main = try Self.entries(of: plate).filter { $0.words.contains("BY-SA") }
    for kind in ["strength", "negotiation", "chronology", "milestones", "treaties"] {
      guard let words = try Self.panel(kind, of: plate), let heading = words.first else { continue }
      let letters = Self.letters(in: heading)
      #expect(letters.count == 1 && main.contains { $0.letter == letters[0] }, "\(heading)")
    }
  }

  @Test(arguments: plates)
  func `every area in square kilometres has a letter`(_ plate: Plate) throws {
    let labels = try plate.composition().scene.groups.filter { $0.role == .label }
    let areas = labels.flatMap(Self.words).filter { $0.contains("km²") }
    #expect(plate.map == "estonia" || plate.map == "latvia" || areas.count > 1)
    for area in areas { #expect(!Self.letters(in: area).isEmpty, "\(area)") }
  }

  @Test(arguments: plates)
  func `no data set is credited before a treaty or a book`(_ plate: Plate) throws {
    let credits = try #require(try Self.panel("credits", of: plate)).joined(separator: " ")
    let entries = credits.split(separator: " · ")
    let shapes = [
      "GSHHG", "OpenStreetMap", "OpenHistoricalMap", "Pactmap (", "EFAS", "GeoNames",
      "airportsdata",
    ]
    let isShape = entries.map { entry in shapes.contains { entry.contains($0) } }
    let first = try #require(isShape.firstIndex(of: true))
    #expect(isShape[first...].allSatisfy { $0 }, "\(entries[first...])")
    #expect(entries[0].contains("1920") || entries[0].contains("1939"))
  }

  /// A figure and those who state it.
  struct Figure: Sendable {
    let id: String
    let number: Int
    let sources: [String]
  }

  private static func figures(_ model: GeoModel) -> [Figure] {
    let treaties = model.treaties.flatMap { treaty -> [Figure] in
      [
        treaty.contingent.map { ($0.limit, $0.sources) },
        treaty.hostArmy.map { ($0.men, $0.sources) },
      ].compactMap(\.self).map { Figure(id: treaty.id, number: $0.0, sources: $0.1) }
        + treaty.negotiation.map { Figure(id: treaty.id, number: $0.men, sources: $0.sources) }
    }
    let garrisons = model.garrisons.flatMap { garrison in
      (garrison.men.map {
        [Figure(id: garrison.id, number: $0, sources: garrison.evidence.sources)]
      }
        ?? [])
        + garrison.estimates.map { Figure(id: garrison.id, number: $0.men, sources: [$0.source]) }
    }
    let areas = model.territories.flatMap { territory in
      territory.states.flatMap(\.statedAreas).map {
        Figure(id: territory.id, number: Int($0.km2.rounded()), sources: $0.sources)
      }
    }
    return treaties + garrisons + areas
  }

  @Test(arguments: ["en", "et", "lt", "lv"])
  func `show names the figure and who states it`(_ language: String) throws {
    let atlas = try Atlas(path: Plate.repository)
    let figures = Self.figures(atlas.model)
    #expect(figures.count > 30)
    for figure in figures {
      let entries = try atlas.show(figure.id, in: language).flatMap(\.entries)
      let digits = String(figure.number)
      let told = entries.flatMap(\.texts)
      #expect(told.contains { $0.filter(\.isNumber).contains(digits) }, "\(figure)")
      for source in figure.sources {
        #expect(told.contains { $0.hasPrefix("\(source): ") }, "\(figure.id): \(source)")
      }
    }
  }

  @Test
  func `every source but the data sets says how far it is trusted and in which language it is`()
    throws
  {
    let sources = try Atlas(path: Plate.repository).model.sources.values
    for source in sources where source.kind != .dataset {
      #expect(source.trust != nil && source.language != nil, "\(source.id)")
    }
    #expect(sources.filter { $0.kind == .treaty }.allSatisfy { $0.date != nil })
    #expect(sources.count { $0.read != nil } > 30)
  }

  @Test func `show tells where a source was read and how far it is trusted, in each language`()
    throws
  {
    let atlas = try Atlas(path: Plate.repository)
    let told = try ["en", "et", "lt", "lv"].map { language in
      try atlas.show("enc-lituanica", in: language).flatMap(\.entries)
    }
    #expect(
      told[0].contains { $0.label == "read" && $0.texts == ["English Wikipedia"] }
        && told[0].contains { $0.label == "trust" && $0.texts == ["work of reference"] })
    #expect(told[3].contains { $0.label == "uzticamība" && $0.texts == ["uzziņu literatūra"] })
    #expect(Set(told.map { $0.map(\.label) }).count == 4)
  }
}
