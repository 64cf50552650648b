import Defaults
import Documents
import Foundation
import MapSpec
import Wording

/// What becomes of a file of texts of an old atlas: the words that the program has as well go.
struct TextsUpgrade {
  let file: String
  let text: String
  let removed: Int

  /// The words for which the program may have more special ones, which would come up again without them.
  private static let general = ["outcome", "facility", "unit", "arm", "arm-of", "echelon"]

  /// - Returns: Nil if the program has no words in the language, or if the file repeats none of them.
  /// - Throws: An error if the file cannot be read.
  init?(_ language: String, of contents: AtlasContents) throws {
    file = "maps/texts/\(language).yaml"
    let path = contents.folder.file(file)
    let own = try contents.document(at: path)
    guard let bytes = Defaults.bytes(of: "texts/\(language).yaml"),
      let builtIn = try Texts.builtIn(language)
    else { return nil }
    let words = try YAMLDocument.parse(bytes, file: "built-in texts/\(language).yaml")
    let text = String(decoding: try contents.folder.bytes(at: path), as: UTF8.self)
    let before = try Texts(reading: own, language: language).completed(by: builtIn)
    for kept in [[], Self.general] {
      var lines = YAMLLines(text)
      let result = lines.remove(from: own, isEntered: { !$0.isCounted }) { keys, node in
        // The file stays, because it says that the atlas speaks the language.
        guard let first = keys.first, first != "language", !kept.contains(first) else {
          return false
        }
        return words.value(at: keys)?.hasContent(of: node) ?? false
      }
      guard result.count > 0 else { return nil }
      if result.areAll { continue }
      let changed = try YAMLDocument.parse(lines.text, file: path)
      let after = try Texts(reading: changed, language: language).completed(by: builtIn)
      guard after.says(what: before) else { continue }
      (self.text, removed) = (lines.text, result.count)
      return
    }
    return nil
  }
}

extension DocumentNode {
  /// Whether this is a text in its plural forms.
  fileprivate var isCounted: Bool { entries.contains { PluralCategory(rawValue: $0.key) != nil } }
}

extension Texts {
  /// Whether these texts have the same keys and words as others.
  fileprivate func says(what other: Texts) -> Bool {
    name == other.name && plurals == other.plurals
      && byKey.mapValues(\.wording) == other.byKey.mapValues(\.wording)
  }
}
