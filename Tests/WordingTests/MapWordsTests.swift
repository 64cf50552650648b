import Documents
import GeoModel
import MapSpec
import Selection
import Testing

@testable import Wording

/// What places are called, and how lists are joined.
@Suite struct MapWordsTests {
  static let lisbon = Names(["native": "Lisboa", "en": "Lisbon", "de": "Lissabon"])
  static let athens = Names(["native": "Αθήνα", "en": "Athens"])
  static let porto = Names(["native": "Porto"])

  func words(
    _ language: String, names: NameForm = .asked, exonyms: String? = nil
  ) throws -> MapWords {
    let yaml = """
      id: test
      title: a
      subtitle: b
      treaties: [t]
      date: 1901-05-02
      period: 1901-04-01..1901-06-01
      projection: "EPSG:3035"
      names: \(names.rawValue)
      \(exonyms.map { "exonyms: \($0)" } ?? "")
      page: {size: A4, orientation: portrait}
      frame: {scale: 1000000, center: [0, 0]}
      style: plain
      layers:
        - {kind: sea}
      """
    let texts = try Texts(
      reading: YAMLDocument.parse(
        "list: {comma: \", \", and: \"{first} und {last}\"}", file: "x.yaml"), language: language)
    return MapWords(
      MapFacts(
        try MapDescription(reading: YAMLDocument.parse(yaml, file: "test.yaml")), GeoModel()),
      texts: texts)
  }

  @Test func `a place has the asked name, or the native, or the English one`() throws {
    #expect(try words("de").place(Self.lisbon) == "Lissabon")
    #expect(try words("fr").place(Self.lisbon) == "Lisboa")
    #expect(try words("fr").place(Names(["en": "Lisbon", "de": "Lissabon"])) == "Lisbon")
  }

  @Test func `a map may print the native name with the asked one in brackets`() throws {
    #expect(try words("en", names: .both).place(Self.lisbon) == "Lisboa (Lisbon)")
    #expect(try words("en", names: .both).place(Self.porto) == "Porto")
    #expect(try words("en", names: .native).place(Self.lisbon) == "Lisboa")
  }

  @Test func `a native name in other letters gives way to the asked one`() throws {
    #expect(try words("en", names: .both).place(Self.athens) == "Athens")
  }

  @Test func `an exonym stands only where it differs`() throws {
    #expect(try words("en", exonyms: "de").exonym(Self.lisbon) == "Lissabon")
    #expect(try words("de", exonyms: "de").exonym(Self.lisbon) == nil)
    #expect(try words("en", exonyms: "de").exonym(Self.porto) == nil)
    #expect(try words("en").exonym(Self.lisbon) == nil)
  }

  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c"),
  ])
  func `a list is joined by the language's rule`(_ items: [String], _ text: String) throws {
    #expect(try words("de").list(items) == text)
  }
}
