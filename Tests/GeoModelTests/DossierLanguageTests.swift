import Documents
import MapSpec
import Testing

@testable import GeoModel
@testable import Wording

/// Everything with an id in the atlas of this repository, told in each of its languages.
@Suite struct DossierLanguageTests {
  static let model = try? RepositoryAtlas.read()
  static let cases: [(kind: EntryKind, language: String)] = EntryKind.allCases.flatMap { kind in
    ["en", "lv", "lt", "et"].map { (kind, $0) }
  }

  /// The texts of a language without any English ones to fall back on.
  static func texts(_ language: String) throws -> Texts { try RepositoryAtlas.texts(language) }

  /// The texts below a key, without the places for values.
  static func words(_ key: String, of texts: Texts) -> Set<String> {
    Set(texts.byKey.keys.filter { $0.hasPrefix("show.\(key).") }.compactMap { texts.text($0) })
  }

  /// A few of each kind of thing: the first ones and the last.
  static func records(_ kind: EntryKind) throws -> [Record] {
    let all = try #require(model).records.filter { $0.kind == kind }
    return Array(all.prefix(12) + all.suffix(3))
  }

  @Test(arguments: cases)
  func `each kind of thing is told in the words of the language alone`(
    _ kind: EntryKind, _ language: String
  ) throws {
    let texts = try Self.texts(language)
    let writer = DossierWriter(FactFinder(try #require(Self.model)), texts)
    let labels = Self.words("label", of: texts)
    let thing = try #require(texts.text("show.thing.\(kind.rawValue)"))
    let records = try Self.records(kind)
    #expect(!records.isEmpty)
    for record in records {
      let dossiers = try writer.dossiers(about: record.id)
      #expect(dossiers.contains { $0.title.hasPrefix("\(thing) \(record.id)") }, "\(record.id)")
      for label in dossiers.flatMap(\.entries).map(\.label) where label.allSatisfy({ !$0.isNumber })
      {
        #expect(labels.contains(label), "\(label) of \(record.id)")
      }
    }
  }

  @Test(arguments: ["lv", "lt", "et"])
  func `the labels of a language are not the English ones`(_ language: String) throws {
    let texts = try Self.texts(language)
    // The same word in Latvian.
    let shared: Set<String> = language == "lv" ? ["show.label.licence"] : []
    let labels = Texts.english.byKey.filter { $0.key.hasPrefix("show.label.") }
    for (key, entry) in labels where !shared.contains(key) {
      #expect(texts.byKey[key] != nil, "\(key)")
      if key != "show.label.on" { #expect(texts.byKey[key]?.wording != entry.wording, "\(key)") }
    }
  }

  @Test func `numbers and days stand as the language writes them`() throws {
    let model = try #require(Self.model)
    let date = try #require(Day("1939-10-05"))
    let words = { DossierWords(model, try Self.texts($0)) }
    #expect(
      try ["en", "lv", "lt", "et"].map { try words($0).day(date) } == [
        "1939-10-05", "05.10.1939.", "1939-10-05", "05.10.1939",
      ])
    #expect(try words("lv").decimal(195.72, 1) == "195,7")
    #expect(try words("en").decimal(10, 1, isPadded: true) == "10.0")
    #expect(try words("lt").men(22, isAbout: true) == "apie 22\u{a0}karius")
  }

  @Test(arguments: [
    ("place", Place.Kind.allCases.map(\.rawValue)),
    ("land", Territory.Kind.allCases.map(\.rawValue)),
    (
      "course",
      Line.Kind.allCases.map(\.rawValue)
        + Line.Status.allCases.filter { $0 != .settled }.map { "border-\($0.rawValue)" }
    ), ("arc", Arc.Kind.allCases.map(\.rawValue)),
    ("incident", Incident.Kind.allCases.map(\.rawValue)),
    ("water", Water.Kind.allCases.map(\.rawValue)),
    ("source", Source.Kind.allCases.map(\.rawValue)),
    ("thing", EntryKind.allCases.map(\.rawValue)), ("citing", EntryKind.allCases.map(\.rawValue)),
    ("outcome", Facility.Outcome.allCases.map(\.rawValue)),
    ("by", Proposer.allCases.map(\.rawValue)),
    ("proposed", Proposer.allCases.map(\.rawValue) + ["unknown"]),
    ("side", Line.Side.allCases.map(\.rawValue) + ["beyond"]),
    ("own-side", Line.Side.allCases.map(\.rawValue)),
  ])
  func `the program has a word of its own for each kind`(_ key: String, _ kinds: [String]) {
    let there = Texts.english.byKey.keys.filter { $0.hasPrefix("show.\(key).") }
    #expect(Set(there) == Set(kinds.map { "show.\(key).\($0)" }))
  }
}
