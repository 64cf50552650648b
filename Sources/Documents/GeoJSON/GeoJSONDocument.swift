/// Reads a GeoJSON feature collection (RFC 7946). Coordinates go straight from the bytes into points.
///
/// Points, lines and polygons and their multiples are read, multi-points and collections of shapes are
/// refused. A third coordinate is passed over.
package enum GeoJSONDocument {
  /// After so many broken features the rest of a file is not read.
  package static let problemLimit = 50

  /// The collection that `bytes` hold. A feature that cannot be read does not hide the next.
  ///
  /// - Parameter file: what messages call the file.
  package static func parse(_ bytes: [UInt8], file: String) throws(Problems) -> FeatureCollection {
    var diagnostics: [Diagnostic] = []
    do {
      var scanner = JSONScanner(try checkedUTF8(bytes, file: file), file: file)
      let collection = try scanner.featureCollection(file: file, problems: &diagnostics)
      if diagnostics.isEmpty { return collection }
    } catch {
      diagnostics.append(error)
    }
    throw Problems(diagnostics)
  }

  /// The collection that `text` holds.
  ///
  /// - Parameter file: what messages call the file.
  package static func parse(_ text: String, file: String) throws(Problems) -> FeatureCollection {
    try parse(Array(text.utf8), file: file)
  }
}
