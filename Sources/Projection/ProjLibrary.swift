import CProj

/// The library PROJ for projections and distances. It is loaded when it is first needed.
package enum ProjLibrary {
  /// The error for a library that could not be loaded. Nil if it was loaded. Check this before any
  /// call of PROJ.
  static let failure: ProjectionError? = loading(CPROJ_LIBRARY)

  /// Loads PROJ, unless it is already loaded.
  ///
  /// Functions that measure distances cannot throw, so they end the process if PROJ is missing.
  /// Call this first if the error is to be reported to users.
  ///
  /// - Throws: ``ProjectionError/notLoaded(reason:)``.
  package static func load() throws(ProjectionError) {
    if let failure { throw failure }
  }

  /// Loads PROJ from a library with a given name or path.
  ///
  /// - Returns: The error if that fails, otherwise nil.
  static func loading(_ library: String) -> ProjectionError? {
    var lacking: UnsafePointer<CChar>?
    guard cproj_load(library, &lacking) == 0 else { return nil }
    let fault =
      lacking.map { "is another version's and lacks the function \(String(cString: $0))" }
      ?? "is not there, or it is broken"
    return .notLoaded(reason: "\(library) \(fault)")
  }

  /// The version of PROJ, such as `9.1.1`. It is `missing` if PROJ cannot be loaded.
  package static var version: String {
    guard failure == nil else { return "missing" }
    return proj_info().version.map { String(cString: $0) } ?? "unknown"
  }

  /// The version of the EPSG data in PROJ's database, such as `EPSG v10.076`. Nil if there is no
  /// database.
  package static let database: String? = {
    guard let context = ProjContext(),
      let version = proj_context_get_database_metadata(context.pointer, "EPSG.VERSION")
    else { return nil }
    return "EPSG " + String(cString: version)
  }()
}
