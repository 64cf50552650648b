import Scene

/// What a font says of its makers and of what may be done with it.
package struct FontLicence: Hashable, Sendable {
  /// The font's full name.
  package var name: String
  package var copyright: String
  package var licence: String
  package var url: String
}

extension FontFace {
  /// The names that the font file carries (OpenType specification, table `name`: 4, 0, 13 and 14); empty where
  /// it has none.
  ///
  /// - Throws: ``TypesettingError/fontFileUnreadable(file:)``.
  package func licence() throws -> FontLicence {
    let font = try FontFile(file)
    return FontLicence(
      name: font.name(4), copyright: font.name(0), licence: font.name(13), url: font.name(14))
  }
}
