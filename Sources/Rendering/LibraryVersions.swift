import CCairo
import CISAL

/// The libraries behind pictures.
package enum DrawingLibraries {
  /// With their versions; ISA-L's is that which the program was built with.
  package static var all: [(name: String, version: String)] {
    [
      ("Cairo", cairo_version_string().map { String(cString: $0) } ?? "unknown"),
      ("ISA-L", "\(ISAL_MAJOR_VERSION).\(ISAL_MINOR_VERSION).\(ISAL_PATCH_VERSION)"),
    ]
  }
}
