import Geometry

@testable import Typesetting

extension FontLibrary {
  /// The fonts that the tests set text in.
  static let testedFamilies = [
    Family(
      name: "Linux Libertine O", regular: "LinLibertine_R.otf", bold: "LinLibertine_RB.otf",
      italic: "LinLibertine_RI.otf"),
    Family(
      name: "Linux Biolinum O", regular: "LinBiolinum_R.otf", bold: "LinBiolinum_RB.otf",
      italic: "LinBiolinum_RI.otf"),
  ]

  static func tested() throws -> FontLibrary { try FontLibrary(families: testedFamilies) }
}

extension TypeStyle {
  static func libertine(_ size: Double, tracking: Double = 0) -> TypeStyle {
    TypeStyle(family: "Linux Libertine O", size: Millimetres(size), tracking: tracking)
  }
}
