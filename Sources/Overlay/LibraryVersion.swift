import CGEOS

extension Overlay {
  /// The version of GEOS: `3.11.1-CAPI-1.17.1`.
  package static var libraryVersion: String {
    GEOSversion().map { String(cString: $0) } ?? "unknown"
  }
}
