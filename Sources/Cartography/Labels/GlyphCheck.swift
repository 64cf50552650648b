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
      guard !words.isEmpty, let family = families.first(where: { !holds(words, family: $0) })
      else { return nil }
      return Diagnostic(
        "the font '\(family)' lacks a letter of the text '\(key)'", at: entry.location,
        subject: texts.language, hint: "check its spelling for letters that only look alike")
    }
  }

  private func holds(_ words: String, family: String) -> Bool {
    let type = TypeStyle(family: family, size: Millimetres(3))
    return (try? typesetter.shape(typographic(words), type)) != nil
  }
}
