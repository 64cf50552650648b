import CCairo
import CISAL
import Work

/// The libraries behind pictures.
package enum RenderingLibraries {
  /// With their versions; ISA-L's is that which the program was built with.
  package static var all: [LibraryVersion] {
    [
      LibraryVersion("Cairo", cairo_version_string()),
      LibraryVersion(
        "ISA-L", "\(ISAL_MAJOR_VERSION).\(ISAL_MINOR_VERSION).\(ISAL_PATCH_VERSION)"),
    ]
  }
}
