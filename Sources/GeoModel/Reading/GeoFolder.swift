import Documents
import Foundation

/// The `geo/` folder of an atlas.
struct GeoFolder {
  /// The path of the atlas folder that contains it.
  let path: String

  /// The path of a file in `geo/`, which is also its name in messages.
  func name(_ file: String) -> String {
    path == "." || path.isEmpty ? "geo/\(file)" : path.appendingComponent("geo/\(file)")
  }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: name(file)) }

  /// The bytes of a file.
  ///
  /// - Throws: An error if the file does not exist, cannot be read or is larger than allowed.
  func read(_ file: String, _ limits: ReadingLimits) throws(Diagnostic) -> [UInt8] {
    try DocumentFile.read(name(file), limit: limits.fileSize)
  }

  /// The GeoJSON files of a subfolder, sorted by name. Empty if there is no such folder.
  func geoJSONFiles(in folder: String) -> [String] {
    files(in: folder).filter { $0.hasSuffix(".geojson") }.map { folder + "/" + $0 }
  }

  /// The tables of bases, sorted by name.
  var tables: [String] { files(in: "").filter { $0.lowercased().hasSuffix(".csv") } }

  /// The sorted names of the files in a subfolder of `geo/`. Files that editors leave behind are
  /// skipped.
  func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: name(folder))) ?? []
    return names.filter { !$0.isDropping }.sorted()
  }
}

extension String {
  fileprivate func appendingComponent(_ component: String) -> String {
    hasSuffix("/") ? self + component : self + "/" + component
  }
}
