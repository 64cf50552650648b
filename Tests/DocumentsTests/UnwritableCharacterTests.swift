import Testing

@testable import Documents

/// Characters that no text may hold are refused where they stand, however they are written.
@Suite struct UnwritableCharacterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let written: String
    let code: String
  }

  static let json = [
    Case(testDescription: "NUL as an escape", written: #""a\u0000b""#, code: "U+0000"),
    Case(testDescription: "ESC as an escape", written: #""\u001b[31m""#, code: "U+001B"),
    Case(testDescription: "a form feed", written: #""a\fb""#, code: "U+000C"),
    Case(testDescription: "a backspace", written: #""a\bb""#, code: "U+0008"),
    Case(testDescription: "DEL itself", written: "\"a\u{7f}b\"", code: "U+007F"),
    Case(
      testDescription: "CSI, a control character of C1", written: "\"\u{9b}31m\"", code: "U+009B"),
    Case(testDescription: "U+FFFE as an escape", written: #""\ufffe""#, code: "U+FFFE"),
    Case(testDescription: "U+FFFF itself", written: "\"\u{ffff}\"", code: "U+FFFF"),
    Case(testDescription: "U+FDD0", written: #""\ufdd0""#, code: "U+FDD0"),
    Case(testDescription: "U+1FFFE as surrogates", written: #""\ud83f\udffe""#, code: "U+1FFFE"),
  ]

  @Test(arguments: json)
  func `a JSON text with a character without a shape is refused with its code and place`(
    _ item: Case
  ) {
    for text in ["{\"a\":\n  \(item.written)}", "{\"a\":\n  {\(item.written): 1}}"] {
      let error = #expect(throws: Diagnostic.self) { try JSONDocument.parse(text, file: "f.json") }
      #expect(error?.location?.line == 2)
      #expect(error?.message == "a text holds the character \(item.code), which has no shape")
      #expect(error?.hint == "take it out")
    }
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800x""#, #""\ud800\ud800""#,
  ])
  func `half a surrogate pair is refused`(written: String) {
    let error = #expect(throws: Diagnostic.self) {
      try JSONDocument.parse("{\"a\": \(written)}", file: "f.json")
    }
    #expect(error?.message.contains("four hexadecimal digits that name a character") == true)
  }

  static let yaml = [
    Case(testDescription: "NUL", written: #""a\0b""#, code: "U+0000"),
    Case(testDescription: "ESC", written: #""\e[31m""#, code: "U+001B"),
    Case(testDescription: "a bell", written: #""\a""#, code: "U+0007"),
    Case(testDescription: "an escape of two digits", written: #""\x01""#, code: "U+0001"),
    Case(testDescription: "an escape of four digits", written: #""\uFFFE""#, code: "U+FFFE"),
    Case(testDescription: "an escape of eight digits", written: #""\U0010FFFF""#, code: "U+10FFFF"),
  ]

  @Test(arguments: yaml)
  func `a YAML text with a character without a shape is refused with its code and place`(
    _ item: Case
  ) {
    for text in ["a:\n  - \(item.written)\n", "a:\n  \(item.written): 1\n"] {
      let error = #expect(throws: Diagnostic.self) { try YAMLDocument.parse(text, file: "f.yaml") }
      #expect(error?.location?.line == 2, "\(String(describing: error))")
      #expect(error?.message == "a text holds the character \(item.code), which has no shape")
    }
  }

  @Test
  func `ends of lines, tabs, marks of direction and letters beyond the first plane are texts`()
    throws
  {
    let text = "a\tb\nc\r\u{200e}\u{202e}\u{2066}\u{1d11e}é"
    #expect(text.unwritableCharacter == nil)
    let node = try JSONDocument.parse(#"{"a": "\u200f\ud834\udd1e\n"}"#, file: "f.json")
    #expect(node["a"]?.value == .string("\u{200f}\u{1d11e}\n"))
  }
}
