import CNettle
import Overlay
import Projection
import Rendering
import Typesetting
import Work

extension Atlas {
  /// The libraries that the program uses, each with its name and version. The version is that of
  /// the loaded library if the library can report it.
  public static var components: [(name: String, version: String)] {
    let database = ProjLibrary.database ?? "no database of reference systems"
    let drawing = RenderingLibraries.all + TypesettingLibraries.all
    let projecting = ProjectionLibraries.all.map {
      LibraryVersion($0.name, "\($0.version) (\(database))")
    }
    return (drawing + projecting + OverlayLibraries.all).map { ($0.name, $0.version) } + [
      ("Nettle", "\(nettle_version_major()).\(nettle_version_minor())"),
      ("Yams", BuiltIn.yams),
      ("swift-argument-parser", BuiltIn.argumentParser),
      ("Swift", BuiltIn.swift),
    ]
  }
}

extension Atlas {
  /// The names of the libraries whose version can change the bytes of a file: those that set text
  /// and compute geometry, and those that write the format.
  ///
  /// - Parameters:
  ///   - format: The format of the file.
  ///   - projectingByDatabase: Whether the map's projection comes from PROJ's database.
  static func libraries(
    thatShape format: OutputFormat, projectingByDatabase: Bool
  ) -> [String: String] {
    var names: Set = ["FreeType", "GEOS", "HarfBuzz", "Pango", "PROJ"]
    switch format {
    case .svg: break
    case .printSVG: names.insert("Cairo")
    case .png: names.formUnion(["Cairo", "ISA-L"])
    case .pdf: names.insert("ISA-L")
    }
    var libraries = drawingLibraries.filter { names.contains($0.key) }
    libraries["PROJ-data"] = projectingByDatabase ? ProjLibrary.database : nil
    return libraries
  }

  private static let drawingLibraries = Dictionary(
    (RenderingLibraries.all + TypesettingLibraries.all + ProjectionLibraries.all
      + OverlayLibraries.all).map { ($0.name, $0.version) }, uniquingKeysWith: { first, _ in first }
  )
}

/// Versions of libraries that are compiled into the program and cannot report their version. A test
/// compares those of Swift packages with the resolved versions.
enum BuiltIn {
  static let yams = "6.2.2"
  static let argumentParser = "1.8.2"

  /// The version of the compiler's standard library.
  static var swift: String { "\(_SwiftStdlibVersion.current) (standard library)" }
}
