import Testing

@testable import Documents

@Suite struct FieldsTests {
  enum Kind: String, CaseIterable { case town, station, field }

  func fields(_ text: String, subject: String? = "x") throws -> Fields {
    try Fields(YAMLDocument.parse(text, file: "f.yaml"), subject: subject)
  }

  /// The message of the error that `read` throws.
  func message(_ text: String, _ read: (inout Fields) throws -> Void) throws -> String {
    var fields = try fields(text)
    do {
      try read(&fields)
    } catch {
      return "\(error)"
    }
    return "no error"
  }

  @Test func `keys of every type are read`() throws {
    var fields = try fields(
      """
      name: Aa
      men: 8000
      share: 0.25
      open: true
      from: 1939-10-28
      kind: station
      list: [1, x]
      ids: [a, b]
      map: {k: v}
      many: [{k: v}, {k: w}]
      gone: null
      """)
    #expect(try fields.string("name") == "Aa")
    #expect(try fields.int("men", in: 1...9000) == 8000)
    #expect(try fields.double("share") == 0.25)
    #expect(try fields.bool("open", default: false))
    #expect(try fields.date("from") == Day(year: 1939, month: 10, day: 28))
    #expect(try fields.choice("kind", as: Kind.self) == .station)
    #expect(try fields.list("list").count == 2)
    #expect(try fields.strings("ids") == ["a", "b"])
    var map = try fields.map("map")
    #expect(try map.string("k") == "v")
    #expect(try fields.optionalList("many").count == 2)
    #expect(try fields.optionalString("gone") == nil)
    #expect(try fields.optionalInt("absent") == nil)
    #expect(try fields.bool("absent", default: true))
    #expect(try fields.optionalStrings("absent") == [])
    try fields.finish()
  }

  @Test func `a value of the wrong type is named with what was expected`() throws {
    #expect(
      try message("name: 5") { _ = try $0.string("name") }
        == "f.yaml:1:7: x: 'name' should be a text, found the number 5; put it in quotes to make it one"
    )
    #expect(
      try message("name: ' '") { _ = try $0.string("name") } == "f.yaml:1:7: x: 'name' is empty")
    #expect(
      try message("men: many") { _ = try $0.int("men") }
        == "f.yaml:1:6: x: 'men' should be a whole number, found the text 'many'")
    #expect(
      try message("men: 1.5") { _ = try $0.int("men", in: 0...9) }
        == "f.yaml:1:6: x: 'men' should be a whole number from 0 to 9, found the number 1.5")
    #expect(
      try message("men: 10") { _ = try $0.int("men", in: 0...9) }
        == "f.yaml:1:6: x: 'men' should be a whole number from 0 to 9, found the number 10")
    #expect(
      try message("km: [1]") { _ = try $0.double("km", in: 0...500) }
        == "f.yaml:1:5: x: 'km' should be a number from 0 to 500, found a list")
    #expect(
      try message("open: yes") { _ = try $0.bool("open", default: false) }
        == "f.yaml:1:7: x: 'open' should be true or false, found the text 'yes'")
    #expect(
      try message("from: 1939-02-30") { _ = try $0.date("from") }
        == "f.yaml:1:7: x: 'from' should be a day as YYYY-MM-DD, found the text '1939-02-30'")
    #expect(
      try message("ids: a") { _ = try $0.strings("ids") }
        == "f.yaml:1:6: x: 'ids' should be a list, found the text 'a'; write [a, b], or one '- a' a line"
    )
    #expect(
      try message("ids: []") { _ = try $0.strings("ids") }
        == "f.yaml:1:6: x: 'ids' is an empty list")
    #expect(
      try message("ids: [a, {b: c}]") { _ = try $0.strings("ids") }
        == "f.yaml:1:10: x: 'ids' should be a text, found a map")
    #expect(
      try message("map: 1") { _ = try $0.map("map") }
        == "f.yaml:1:6: x: 'map' should be a map of 'key: value' pairs, found the number 1")
  }

  @Test func `a wrong choice lists what is allowed and guesses`() throws {
    #expect(
      try message("kind: statoin") { _ = try $0.choice("kind", as: Kind.self) }
        == "f.yaml:1:7: x: 'kind' should be one of town, station, field, found the text 'statoin'; did you mean 'station'?"
    )
  }

  @Test func `a missing key guesses which one was meant`() throws {
    #expect(
      try message("mne: 1") { _ = try $0.int("men") }
        == "f.yaml:1:1: x: 'men' is missing; did you mean it by 'mne'?")
    #expect(try message("a: 1") { _ = try $0.int("men") } == "f.yaml:1:1: x: 'men' is missing")
    #expect(try message("men:") { _ = try $0.int("men") } == "f.yaml:1:1: x: 'men' has no value")
  }

  @Test func `every unknown key is reported with what is allowed`() throws {
    let text = "men: 1\nunitz: 2\ncolour: red\n"
    let message = try message(text) {
      _ = try $0.int("men")
      _ = try $0.optionalString("units")
      try $0.finish()
    }
    #expect(
      message == """
        f.yaml:2:1: x: unknown key 'unitz'; did you mean 'units'?
        f.yaml:3:1: x: unknown key 'colour'; allowed are men, units
        """)
  }

  @Test func `of many unknown keys the first are listed`() throws {
    let text = (1...30).map { "key\($0): 1" }.joined(separator: "\n")
    let message = try message(text) {
      _ = try $0.optionalString("units")
      try $0.finish()
    }
    let lines = message.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.first == "f.yaml:1:1: x: unknown key 'key1'; allowed are units")
    #expect(lines.last == "f.yaml:1:1: x: 10 more unknown keys")
  }

  @Test func `a scalar where a map is needed is named`() throws {
    let diagnostic = #expect(throws: Diagnostic.self) {
      try Fields(YAMLDocument.parse("12", file: "f.yaml"), what: "a treaty")
    }
    #expect(
      diagnostic?.description
        == "f.yaml:1:1: expected a treaty as 'key: value' pairs, found the number 12")
  }

  @Test func `one bad entry does not hide the next`() throws {
    let root = try YAMLDocument.parse("[1, a, 2, b, {c: d}]", file: "f.yaml")
    guard case .list(let items) = root.value else { throw Unexpected() }
    var found: [Diagnostic] = []
    let numbers = collect(items, into: &found) { item -> Double in
      guard case .number(let number) = item.value else {
        if case .map = item.value {
          throw Problems([Diagnostic("one"), Diagnostic("two")])
        }
        throw Diagnostic("no number", at: item.location)
      }
      return number
    }
    #expect(numbers == [1, 2])
    #expect(found.map(\.message) == ["no number", "no number", "one", "two"])
  }
}
