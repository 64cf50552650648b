import Documents
import Foundation
import Geometry

/// Reads shapes and tables from files of any format.
package enum ForeignFile {
  /// The features of a file. GeoJSON is read directly; everything else is converted by `ogr2ogr`.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limits: How much may be read.
  /// - Throws: `Diagnostic` or `Problems` about the file, ``ExchangeError`` if it cannot be converted.
  package static func features(
    of path: String, limits: ReadingLimits = ReadingLimits()
  ) throws -> FeatureCollection {
    var tally = ReadingTally(limits)
    if isGeoJSON(path) {
      let bytes = try DocumentFile.read(path, limit: limits.fileSize)
      if !projected(bytes) {
        return try GeoJSONDocument.parse(bytes, file: path, tally: &tally)
      }
    }
    try demand(path)
    let folder = try PassingFolder()
    let result = folder.path + "/shapes.geojson"
    let tool = Tool.ogr2ogr(for: "reading \(path)")
    _ = try tool.run(
      ["-f", "GeoJSON", "-t_srs", "EPSG:4326", "-lco", "RFC7946=YES", result, path],
      in: folder.path)
    let bytes = try DocumentFile.read(result, name: path, limit: limits.fileSize)
    return try GeoJSONDocument.parse(bytes, file: path, tally: &tally)
  }

  /// The text of a table as CSV. Tables of text are taken as they are; workbooks are converted by `ogr2ogr`.
  ///
  /// - Throws: `Diagnostic` about the file, ``ExchangeError`` if it cannot be converted.
  package static func table(
    at path: String, limits: ReadingLimits = ReadingLimits()
  ) throws -> [UInt8] {
    guard !isGeoJSON(path) else {
      throw Diagnostic(
        "this is GeoJSON, not a table", at: SourceLocation(file: path),
        hint: "export the points as CSV with their coordinates in columns (in QGIS: geometry AS_XY)"
      )
    }
    guard isWorkbook(path) else { return try DocumentFile.read(path, limit: limits.fileSize) }
    try demand(path)
    let folder = try PassingFolder()
    let result = folder.path + "/table.csv"
    let tool = Tool.ogr2ogr(
      for: "reading the workbook \(path), unless you save its sheet as CSV in UTF-8,")
    // Without these, a sheet whose cells are all texts gets made-up names of columns.
    let headers = ["XLSX", "ODS"].flatMap { ["-oo", "\($0):HEADERS=FORCE"] }
    _ = try tool.run(["-f", "CSV"] + headers + [result, path], in: folder.path)
    var found = result
    // A workbook of several sheets becomes a folder of tables, of which the first in order counts.
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: result, isDirectory: &isFolder), isFolder.boolValue {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: result)) ?? []
      guard let first = names.sorted().first else {
        throw ExchangeError.nothingUsable(file: path, reason: "the workbook has no sheet with rows")
      }
      found = "\(result)/\(first)"
    }
    return try DocumentFile.read(found, name: path, limit: limits.fileSize)
  }

  /// Whether the name of the file says that it is a workbook of a spreadsheet.
  package static func isWorkbook(_ path: String) -> Bool {
    [".xlsx", ".xls", ".ods", ".xlsm"].contains(where: path.lowercased().hasSuffix)
  }

  private static func isGeoJSON(_ path: String) -> Bool {
    [".geojson", ".json"].contains(where: path.lowercased().hasSuffix)
  }

  /// Whether a file names another reference system, as GeoJSON before RFC 7946 did. The member stands near the
  /// start of such files.
  private static func projected(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(2000), as: UTF8.self)
    guard let crs = start.range(of: "\"crs\"") else { return false }
    let words = start[crs.upperBound...].prefix(300)
    return !words.contains("CRS84") && !words.contains("4326") && words.contains("EPSG")
  }

  /// Refuses a file that does not exist or cannot be read, before another program complains about it.
  private static func demand(_ path: String) throws(Diagnostic) {
    var isFolder: ObjCBool = false
    // Some formats are folders.
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? Diagnostic("there is no such file", at: SourceLocation(file: path))
        : Diagnostic(
          "the file cannot be opened: \(String(cString: strerror(errno)))",
          at: SourceLocation(file: path))
    }
    close(descriptor)
  }
}
