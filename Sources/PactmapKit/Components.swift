import CNettle
import Overlay
import Projection
import Rendering
import Typesetting

extension Atlas {
  /// What the program is made of besides its own code: a name and a version for each library, those that are
  /// loaded now where they can be asked.
  public static var components: [(name: String, version: String)] {
    let database = ProjLibrary.database ?? "no database of reference systems"
    return DrawingLibraries.all + Typesetter.libraries + [
      ("PROJ", "\(ProjLibrary.version) (\(database))"),
      ("GEOS", Overlay.libraryVersion),
      ("Nettle", "\(nettle_version_major()).\(nettle_version_minor())"),
      ("Yams", BuiltIn.yams),
      ("swift-argument-parser", BuiltIn.argumentParser),
      ("Swift", BuiltIn.swift),
    ]
  }
}

/// Versions of what is compiled into the program and cannot be asked. A test compares those of the packages
/// with what was resolved.
enum BuiltIn {
  static let yams = "6.2.2"
  static let argumentParser = "1.8.2"

  /// Of the compiler's standard library.
  static var swift: String { "\(_SwiftStdlibVersion.current) (standard library)" }
}
