import Documents
import Geometry
import MapSpec
import Typesetting

/// Checks whether the fonts of a style contain every letter of a language's texts.
package struct GlyphCheck {
  private let style: Style
  private let typesetter: Typesetter

  /// - Throws: `TypesettingError` if a font file cannot be read.
  package init(_ style: Style, fonts: FontLibrary) throws {
    self.style = style
    typesetter = try Typesetter(fonts)
  }

  /// The texts of an atlas with a letter that one of the fonts lacks. The program's own words are
  /// looked at when a map needs them.
  package func problems(of texts: Texts) -> [Diagnostic] {
    let families = Set(style.fonts.values.map(\.family)).sorted()
    return texts.own.sorted { $0.key < $1.key }.compactMap { key, entry in
      let words = entry.wording.patterns.map { $0.filled { _, _ in "" } }.joined(separator: " ")
      guard !words.isEmpty else { return nil }
      for family in families {
        guard let letter = lack(of: words, family: family) else { continue }
        return Self.flaw(letter, of: key, in: texts, at: entry.location)
      }
      return nil
    }
  }

  /// The error for a text that needs a letter which a font lacks. The check and the drawing both
  /// use it, so that they report the same message.
  package static func flaw(
    _ letter: Unicode.Scalar?, of key: String, in texts: Texts, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      "a font of the style lacks \(naming(letter)) of the text '\(key)'", at: location,
      subject: texts.language, hint: "check its spelling for letters that only look alike")
  }

  /// The letter and its code point, as part of a sentence.
  package static func naming(_ letter: Unicode.Scalar?) -> String {
    guard let letter else { return "a letter" }
    let code = String(letter.value, radix: 16, uppercase: true)
    return
      "the letter '\(letter)' (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
  }

  /// The letter of some words that a font lacks. The outer optional is nil if the font has all
  /// letters; the inner one is nil if the words cannot be set but the letter is not known.
  private func lack(of words: String, family: String) -> Unicode.Scalar?? {
    let type = TypeStyle(family: family, size: Millimetres(3))
    do {
      _ = try typesetter.shape(typographic(words), type)
      return nil
    } catch TypesettingError.missingGlyph(_, _, let letter) {
      return .some(letter)
    } catch {
      return .some(nil)
    }
  }
}
