import CProj

/// The library behind projections.
package enum ProjLibrary {
  /// `9.1.1`.
  package static var version: String {
    proj_info().version.map { String(cString: $0) } ?? "unknown"
  }

  /// What its database of reference systems was made from: `EPSG v10.076`; nil when there is no database.
  package static let database: String? = {
    guard let context = ProjContext(),
      let version = proj_context_get_database_metadata(context.pointer, "EPSG.VERSION")
    else { return nil }
    return "EPSG " + String(cString: version)
  }()
}
