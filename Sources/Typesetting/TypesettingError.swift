/// What can go wrong when text is set.
package enum TypesettingError: Error, Equatable, CustomStringConvertible {
  /// A font file that the style names is in none of the folders.
  case fontFileMissing(file: String, folders: [String])
  /// A font file or a font folder exists but cannot be opened.
  case notOpened(path: String, reason: String)
  /// The name of a font file contains a path to another folder.
  case fontFileElsewhere(file: String)
  /// The font library could not read a file.
  case fontFileUnreadable(file: String)
  /// The fonts of the style have no such face.
  case unknownFace(family: String, isBold: Bool, isItalic: Bool)
  /// A face has no glyph for a letter of the text. `face` is the name of its file. `letter` is nil
  /// if it is not known which letter is missing.
  case missingGlyph(text: String, face: String, letter: Unicode.Scalar?)

  package var description: String {
    switch self {
    case .fontFileMissing(let file, let folders):
      "font file \(file) not found below \(folders.joined(separator: ", ")); install "
        + (Self.package(of: file).map { "Debian's package \($0)" } ?? "it")
        + ", or set PACTMAP_FONTS to the folders that hold it"
    case .notOpened(let path, let reason):
      "\(path), where fonts are looked for, cannot be opened: \(reason)"
    case .fontFileElsewhere(let file):
      "font file '\(file.visible)' leads to another folder; a style names files without folders, such "
        + "as LinBiolinum_R.otf, and PACTMAP_FONTS the folder that holds them"
    case .fontFileUnreadable(let file):
      "font file \(file) cannot be read as a font; install it again"
    case .unknownFace(let family, let isBold, let isItalic):
      "no font face '\(family)\(isBold ? " bold" : "")\(isItalic ? " italic" : "")' among the pinned "
        + "fonts; name one of the families that the style lists"
    case .missingGlyph(let text, let face, _):
      "font \(face) lacks a letter of '\(text.visible)'; choose a font that has it"
    }
  }
}

extension TypesettingError {
  /// Debian's package with a font file of the program's own styles. Nil for any other file.
  private static func package(of file: String) -> String? {
    ["LinLibertine", "LinBiolinum"].contains(where: file.hasPrefix) ? "fonts-linuxlibertine" : nil
  }
}

extension String {
  /// The text with each invisible character replaced by its code point.
  fileprivate var visible: String {
    unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned:
        "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      default: String(scalar)
      }
    }.joined()
  }
}
