import GeoModel
@testable import MapSpec
import TestSupport
import Testing

@testable import Wording

/// The words that come with the program.
@Suite struct BuiltInWordsTests {
  private static func texts(_ language: String) throws -> Texts {
    try #require(try Texts.builtIn(language))
  }

  /// The keys that a language has for its own grammar.
  private static let grammar = ["outcome-of.", "unit-of.", "date.on.", "date.first-day", "forms."]

  @Test func `the program speaks nine languages, each under its own name`() throws {
    #expect(Texts.builtInLanguages == ["de", "en", "es", "et", "fr", "lt", "lv", "pl", "ru"])
    let names = try Texts.builtInLanguages.map { try Self.texts($0).name }
    #expect(Set(names).count == names.count && !names.contains { $0.count < 4 })
    #expect(try Texts.builtIn("xx") == nil)
  }

  @Test func `every word that an atlas without texts needs is there in English`() throws {
    let model = try GeoModel.read(atlas: Repository.fictional)
    let optional = Self.grammar + ["panel.exonyms.", "area.fate."]
    let asked = TextCatalogue.words.merging(TextCatalogue.choices(of: model)) { $1 }
      .filter { key, _ in !optional.contains { key.hasPrefix($0) } }
    for (key, values) in asked {
      let entry = try #require(Texts.english.byKey[key], "\(key)")
      let names = Set(entry.wording.patterns.flatMap(\.names))
      #expect(names.isSubset(of: values), "\(key)")
    }
    #expect(Texts.english.byKey["credit.articles"] != nil)
  }

  @Test(arguments: Texts.builtInLanguages)
  func `a language has the words of English and no others but those of its grammar`(
    _ language: String
  ) throws {
    let keys = Set(try Self.texts(language).byKey.keys)
    // English alone has an article before the names of some states.
    let english = Set(Texts.english.byKey.keys.filter { !$0.hasPrefix("forms.") })
    #expect(english.subtracting(keys).sorted() == [])
    let own = keys.subtracting(english).filter { key in
      !Self.grammar.contains { key.hasPrefix($0) }
    }
    #expect(own.sorted() == [])
  }

  @Test(arguments: Texts.builtInLanguages)
  func `a word holds the same values in each language`(_ language: String) throws {
    for (key, entry) in try Self.texts(language).byKey {
      guard let english = Texts.english.byKey[key] else { continue }
      let wanted = Set(try #require(english.wording.patterns.last).names)
      let patterns = entry.wording.patterns
      #expect(Set(try #require(patterns.last).names) == wanted, "\(key)")
      for pattern in patterns { #expect(wanted.isSuperset(of: pattern.names), "\(key)") }
      let asksForm = patterns.flatMap(\.parts).contains { part in
        if case .value(let name, let form?) = part { return !(name == "date" && form == "on") }
        return false
      }
      // A small atlas has no forms of names. These words are right without them.
      #expect(
        !asksForm || language == "en" || key.hasPrefix("area.fate."), "\(language) \(key)")
    }
  }

  @Test(arguments: Texts.builtInLanguages)
  func `a word that counts has forms that the rules of the language know`(
    _ language: String
  ) throws {
    let texts = try Self.texts(language)
    let used = Set((0...1000).map(texts.plurals.category)).union([.other])
    for (key, entry) in texts.byKey {
      guard case .counted(let patterns) = entry.wording else { continue }
      #expect(Set(patterns.keys).isSubset(of: used), "\(key)")
    }
    let counting = Texts.english.byKey.filter {
      if case .counted = $0.value.wording { true } else { false }
    }
    for key in counting.keys {
      guard case .counted? = texts.byKey[key]?.wording else {
        Issue.record("\(language) does not count in \(key)")
        continue
      }
    }
  }

  @Test(arguments: [
    ("de", 1, "1 Mann"), ("pl", 2, "2"), ("ru", 5, "5"), ("fr", 1500, "1\u{202f}500"),
    ("es", 8000, "8\u{202f}000"),
  ])
  func `men are counted in each language`(_ language: String, _ men: Int, _ begin: String) throws {
    let text = try #require(
      try Self.texts(language).text("garrison.men", ["men": .count(men)])
    ).replacing("\u{a0}", with: " ")
    #expect(text.hasPrefix(begin) && text.count > begin.count - 1, "\(text)")
  }

  @Test(arguments: [
    (["outcome.granted": "{kind}, allowed"], "outcome-of.air.granted"),
    (["facility.air": "landing ground"], "outcome-of.air.granted"),
    (["echelon.battalion": "battalion of {arm}"], "unit-of.artillery.battalion"),
    (
      ["echelon.counted.battalion": "{count} battalions of {arm}"],
      "unit-of.artillery.counted-battalion"
    ),
  ])
  func `a word of an atlas replaces the more special ones that it does not know of`(
    _ own: [String: String], _ special: String
  ) throws {
    let builtIn = try Self.texts("lv")
    #expect(builtIn.byKey[special] != nil)
    var texts = Texts(language: "lv", name: "lv", plurals: PluralRules(), byKey: [:])
    texts.byKey = try own.mapValues { Texts.Entry(wording: .plain(try TextPattern($0))) }
    let whole = texts.completed(by: builtIn)
    #expect(whole.byKey[special] == nil)
    #expect(whole.name == builtIn.name && whole.plurals == builtIn.plurals)
    #expect(whole.byKey["panel.units"] == builtIn.byKey["panel.units"])
    #expect(whole.own.keys.sorted() == own.keys.sorted())
  }
}
