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

  /// The texts with a letter that one of the fonts lacks.
  package func problems(of texts: Texts) -> [Diagnostic] {
    let families = Set(style.fonts.values.map(\.family)).sorted()
    return texts.byKey.sorted { $0.key < $1.key }.compactMap { key, entry in
      let words = entry.wording.patterns.map { $0.filled { _, _ in "" } }.joined(separator: " ")
      guard !words.isEmpty else { return nil }
      for family in families {
        guard let letter = lack(of: words, family: family) else { continue }
        return Self.flaw(letter, of: key, in: texts, at: entry.location)
      }
      return nil
    }
  }

  /// A text for which a font lacks a letter. It is told alike, whichever of the fonts was found out first.
  package static func flaw(
    _ letter: Unicode.Scalar?, of key: String, in texts: Texts, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      "a font of the style lacks \(naming(letter)) of the text '\(key)'", at: location,
      subject: texts.language, hint: "check its spelling for letters that only look alike")
  }

  /// A letter with its code point, for a sentence.
  package static func naming(_ letter: Unicode.Scalar?) -> String {
    guard let letter else { return "a letter" }
    let code = String(letter.value, radix: 16, uppercase: true)
    return
      "the letter '\(letter)' (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
  }

  /// The letter that a font lacks, as far as it is known; nil when it has all.
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
