import CGEOS
import Work

/// The libraries that this module uses.
package enum OverlayLibraries {
  /// The libraries with their versions, for example `3.11.1-CAPI-1.17.1` for GEOS.
  package static var all: [LibraryVersion] { [LibraryVersion("GEOS", GEOSversion())] }
}
