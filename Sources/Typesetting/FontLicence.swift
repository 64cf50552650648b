import Scene

/// What a font file says about its copyright and its licence.
package struct FontLicence: Hashable, Sendable {
  /// The font's full name.
  package var name: String
  package var copyright: String
  package var licence: String
  package var url: String
}

extension FontFace {
  /// Reads the entries 4, 0, 13 and 14 of the OpenType `name` table. An entry that the font does
  /// not have is empty.
  ///
  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  package func licence() throws -> FontLicence {
    let font = try FontFile(file)
    return FontLicence(
      name: font.name(4), copyright: font.name(0), licence: font.name(13), url: font.name(14))
  }
}
