import CProj

/// The library behind projections and distances, which is loaded when it is first needed.
package enum ProjLibrary {
  /// Why the library is not there; nil when it is. Whoever calls PROJ has asked for this first.
  static let failure: ProjectionError? = loading(CPROJ_LIBRARY)

  /// Loads PROJ unless that has been done.
  ///
  /// What measures distances cannot throw: without PROJ it ends the program. Whoever is to tell people about it
  /// calls this before.
  ///
  /// - Throws: ``ProjectionError/notLoaded(reason:)``.
  package static func load() throws(ProjectionError) {
    if let failure { throw failure }
  }

  /// Loads PROJ from a library by its name or its path.
  ///
  /// - Returns: why that is not possible.
  static func loading(_ library: String) -> ProjectionError? {
    var lacking: UnsafePointer<CChar>?
    guard cproj_load(library, &lacking) == 0 else { return nil }
    let fault =
      lacking.map { "is another version's and lacks the function \(String(cString: $0))" }
      ?? "is not there, or it is broken"
    return .notLoaded(reason: "\(library) \(fault)")
  }

  /// The version of PROJ, such as `9.1.1`; `missing` when it cannot be loaded.
  package static var version: String {
    guard failure == nil else { return "missing" }
    return proj_info().version.map { String(cString: $0) } ?? "unknown"
  }

  /// What its database of reference systems was made from: `EPSG v10.076`; nil when there is no database.
  package static let database: String? = {
    guard let context = ProjContext(),
      let version = proj_context_get_database_metadata(context.pointer, "EPSG.VERSION")
    else { return nil }
    return "EPSG " + String(cString: version)
  }()
}
