import CPango
import Work

/// The libraries that set text.
package enum TypesettingLibraries {
  /// Each library with its version.
  package static var all: [LibraryVersion] {
    let fontconfig = Int(FcGetVersion())
    return [
      LibraryVersion("Pango", pango_version_string()),
      LibraryVersion("HarfBuzz", hb_version_string()),
      LibraryVersion("FreeType", freeTypeVersion),
      LibraryVersion(
        "fontconfig",
        "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
    ]
  }

  private static var freeTypeVersion: String? {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0 else { return nil }
    defer { FT_Done_FreeType(library) }
    var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
    FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
