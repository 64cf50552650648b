import GeoModel
import Selection
import TestSupport
import Testing
import Wording

@testable import PactmapKit

/// Maps in plain words.
@Suite struct AccountTests {
  static let atlases = [Plate.repository, Plate.fictional]

  /// Every map in every language of its atlas.
  static let accounts: [(atlas: String, map: String, language: String)] = atlases.flatMap { path in
    guard let atlas = try? Atlas(path: path) else { return [(String, String, String)]() }
    return atlas.maps.flatMap { map in atlas.languages.map { (path, map, $0) } }
  }

  @Test(arguments: accounts)
  func `the account names every base with its men or units`(
    _ path: String, _ map: String, _ language: String
  ) throws {
    let atlas = try Atlas(path: path)
    let lines = lines(try atlas.describe(map, as: Presentation(language: language)))
    let words = try words(atlas, map, language)
    let listed = lines.filter { $0.hasPrefix("– ") }
    #expect(!listed.isEmpty)
    for facility in words.facts.facilities where [.granted, .temporary].contains(facility.outcome) {
      guard case .place(let id) = facility.site else { continue }
      let place = try #require(words.model.places.first { $0.id == id })
      let name = words.place(place.names)
      let line = try #require(listed.first { $0.hasPrefix("– \(name): ") }, "\(name)")
      #expect(line.contains(try words.facility(facility)))
      let garrison = words.facts.garrisons.first { $0.places.contains(id) }
      let troops: String? =
        if let garrison, garrison.places.first != id {
          try words.sharing(garrison, at: id)
        } else if let garrison {
          try words.strength(garrison) ?? words.units(garrison, strengthStated: false)
        } else {
          try words.text("garrison.not-stated")
        }
      let told = try #require(troops)
      #expect(line.contains(told), "\(line)")
    }
  }

  @Test(arguments: accounts)
  func `the account is the description of the drawing`(
    _ path: String, _ map: String, _ language: String
  ) throws {
    let atlas = try Atlas(path: path)
    let scene = try Plate(atlas: path, map: map, language: language).composition().scene
    let account = try atlas.describe(map, as: Presentation(language: language))
    #expect(scene.metadata.description == account.map(\.text).joined(separator: "\n"))
  }

  @Test func `of a treaty that is at an end the account does not say that no base was granted`()
    throws
  {
    let atlas = try Atlas(path: Plate.repository)
    func told(_ day: String) throws -> String {
      let date = try #require(Day(day))
      return lines(try atlas.describe("baltic", as: Presentation(date: date))).joined(
        separator: " ")
    }
    let (before, after) = try (told("1940-06-16"), told("1940-06-17"))
    #expect(!before.contains("to an end on 17\u{a0}June"))
    #expect(after.contains("What it set came to an end on 17\u{a0}June\u{a0}1940."))
    #expect(!after.contains("had been granted or asked for"))
  }

  @Test func `the fictional map is told in its second language`() throws {
    let lines = lines(
      try Atlas(path: Plate.fictional).describe("lobo", as: Presentation(language: "es")))
    #expect(lines[0].hasPrefix("Tamar en 1901. Las bases del Tratado de Puerto Lobo."))
    let text = lines.joined(separator: "\n")
    for words in [
      "firmado el 2\u{a0}de\u{a0}mayo\u{a0}de\u{a0}1901",
      "Permite como máximo 2\u{202f}000 hombres (soldados).",
      "3\u{202f}000 el 1\u{a0}de\u{a0}abril y 2\u{202f}000 el 2\u{a0}de\u{a0}mayo",
      "Ejército de Tamar: cerca de 700 hombres.",
      "– Puerto Lobo: base militar, concedida; base naval, concedida; 1\u{202f}200 hombres; "
        + "regimiento de infantería; posición conocida con ±1 km.",
      "Guarnición de Puerto Lobo: Otro periódico da 900 hombres.",
    ] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func `before the treaty the account says that nothing is signed`() throws {
    let lines = lines(
      try Atlas(path: Plate.fictional).describe("lobo", as: Presentation(date: Day("1901-04-20"))))
    #expect(lines[1].contains("on 20\u{a0}April\u{a0}1901 not yet signed"))
    #expect(lines.contains { $0.hasPrefix("– Cerro Alto: army base offered by Tamar") })
    #expect(!lines.contains { $0.hasPrefix("– Puerto Lobo") })
  }

  @Test func `troops that are agreed but not there are said to be to come`() throws {
    let lines = lines(
      try Atlas(path: Plate.fictional).describe("lobo", as: Presentation(date: Day("1901-05-20"))))
    #expect(lines[1].contains("On 20\u{a0}May\u{a0}1901 the troops had not yet entered."))
    #expect(lines.contains { $0.contains("1\u{202f}200 men, not yet arrived") })
  }

  @Test func `of a treaty whose entry nobody states neither coming nor waiting is told`() throws {
    let path = try Scratch.copy()
    try edit(
      path + "/geo/treaties.yaml", "    entry: {date: 1901-06-01, text: \"the troops land\"}\n", "")
    let lines = lines(try Atlas(path: path).describe("lobo"))
    #expect(!lines[1].contains("entered"), "\(lines[1])")
  }

  @Test func `a term without an extension is told`() throws {
    let lines = lines(try Atlas(path: Plate.fictional).describe("lobo"))
    #expect(lines[1].contains("It holds for 20 years."))
  }

  @Test func `two garrisons at one place are both told`() throws {
    let path = try Scratch.copy()
    try edit(
      path + "/geo/garrisons.yaml", "garrisons:\n",
      "garrisons:\n  guard: {treaty: lobo-1901, places: [puerto-lobo], men: 800, from: 1901-05-02, "
        + "sources: [gazette]}\n")
    let atlas = try Atlas(path: path)
    let text = lines(try atlas.describe("lobo")).joined().replacing("\u{202f}", with: " ")
    #expect(text.contains("1 200 men") && text.contains("800 men"))
    #expect(text.contains("make up 2 000 of the 2 000"))
    let rows = try atlas.list(.bases).rows.filter { $0[0] == "lobo-army" }
    #expect(rows.map { $0[3] } == ["2000"])
  }

  @Test func `the men of a naval base stand in the list of bases`() throws {
    let path = try Scratch.copy()
    try edit(
      path + "/geo/facilities.yaml", "kind: army\n    proposed_by: guest",
      "kind: air\n    proposed_by: guest")
    let rows = try Atlas(path: path).list(.bases).rows
    #expect(rows.filter { $0[3] == "1200" }.map { $0[0] } == ["lobo-naval"])
  }

  /// The paragraphs, items with a dash.
  private func lines(_ account: [Paragraph]) -> [String] {
    account.map { $0.isItem ? "– \($0.text)" : $0.text }
  }

  private func words(_ atlas: Atlas, _ map: String, _ language: String) throws -> MapWords {
    let description = try atlas.description(of: map)
    return MapWords(
      MapFacts(description, atlas.model), texts: try atlas.texts(language, for: [description]))
  }
}
