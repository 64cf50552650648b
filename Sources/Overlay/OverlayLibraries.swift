import CGEOS
import Work

/// The libraries behind overlays.
package enum OverlayLibraries {
  /// With their versions: GEOS says `3.11.1-CAPI-1.17.1`.
  package static var all: [LibraryVersion] { [LibraryVersion("GEOS", GEOSversion())] }
}
