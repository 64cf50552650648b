import Documents
import Foundation

/// The `geo/` folder of an atlas.
struct GeoFolder {
  /// The atlas's own folder.
  let path: String

  /// What messages call a file of `geo/`, and where it lies.
  func name(_ file: String) -> String {
    path == "." || path.isEmpty ? "geo/\(file)" : path.appendingComponent("geo/\(file)")
  }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: name(file)) }

  /// The bytes of a file.
  ///
  /// - Throws: when it is not there, cannot be read or is larger than allowed.
  func read(_ file: String, _ limits: ReadingLimits) throws(Diagnostic) -> [UInt8] {
    try DocumentFile.read(name(file), limit: limits.fileSize)
  }

  /// The GeoJSON files of a folder in order of name; none when there is no such folder.
  func geoJSONFiles(in folder: String) -> [String] {
    files(in: folder).filter { $0.hasSuffix(".geojson") }.map { folder + "/" + $0 }
  }

  /// The names of what lies in a folder of `geo/`, droppings apart, in order.
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
