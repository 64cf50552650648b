import Defaults
import Documents
import MapSpec

extension Texts {
  /// The codes of the languages in which the program has words of its own, in alphabetical order.
  package static let builtInLanguages = Defaults.names(in: "texts")

  /// The program's own words in a language: legend, panels, dates, and what `describe`, `show` and `list` say.
  ///
  /// - Returns: Nil if the program has none in this language.
  /// - Throws: `Diagnostic` or `Problems` if its file cannot be read, which a test rules out.
  package static func builtIn(_ language: String) throws -> Texts? {
    let name = "texts/\(language).yaml"
    guard let bytes = Defaults.bytes(of: name) else { return nil }
    var tally = ReadingTally(ReadingLimits())
    let document = try YAMLDocument.parse(bytes, file: "built-in \(name)", tally: &tally)
    return try Texts(reading: document, language: language).builtIn
  }

  /// The program's own words in English. They tell which keys the program asks for, and with which placeholders.
  static let english: Texts = {
    do {
      if let texts = try builtIn("en") { return texts }
    } catch {
      preconditionFailure("the program's own words cannot be read: \(error)")
    }
    preconditionFailure("the program has no words of its own")
  }()
}
