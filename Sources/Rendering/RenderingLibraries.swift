import CCairo
import CISAL
import Work

/// The libraries that draw and compress pictures.
package enum RenderingLibraries {
  /// Each library with its version. For ISA-L it is the version that the program was built with.
  package static var all: [LibraryVersion] {
    [
      LibraryVersion("Cairo", cairo_version_string()),
      LibraryVersion(
        "ISA-L", "\(ISAL_MAJOR_VERSION).\(ISAL_MINOR_VERSION).\(ISAL_PATCH_VERSION)"),
    ]
  }
}
