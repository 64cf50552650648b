/// Reads GeoJSON (RFC 7946). Coordinates go straight from the bytes into points.
///
/// All kinds of shape are read. What real files get wrong is mended with a note where there is one way to
/// mend it: rings that are not closed or run the wrong way round, positions that repeat the one before,
/// longitudes beyond 180 degrees, shapes without a position. Heights are passed over.
package enum GeoJSONDocument {
  /// After so many broken features the rest of a file is not read.
  package static let problemLimit = 50

  /// The collection that `bytes` hold. A feature that cannot be read does not hide the next.
  ///
  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - tally: what has been read of other files, against the limits.
  /// - Throws: a problem for each broken feature, or one for what keeps the file from being read.
  package static func parse(_ bytes: [UInt8], file: String, tally: inout ReadingTally)
    throws(Problems) -> FeatureCollection
  {
    var diagnostics: [Diagnostic] = []
    var collection: FeatureCollection?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(Diagnostic) {
        var reader = try GeoJSONReader(buffer, file: file, tally: tally)
        defer { tally = reader.tally }
        collection = try reader.featureCollection(problems: &diagnostics)
      } catch {
        diagnostics.append(error)
      }
    }
    if let excess = tally.excess { throw Problems([excess]) }
    guard let collection, diagnostics.isEmpty else { throw Problems(diagnostics) }
    return collection
  }

  /// The collection that `bytes` hold, within the usual limits.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: a problem for each broken feature, or one for what keeps the file from being read.
  package static func parse(_ bytes: [UInt8], file: String) throws(Problems) -> FeatureCollection {
    var tally = ReadingTally()
    return try parse(bytes, file: file, tally: &tally)
  }

  /// The collection that `text` holds.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: a problem for each broken feature, or one for what keeps the file from being read.
  package static func parse(_ text: String, file: String) throws(Problems) -> FeatureCollection {
    try parse(Array(text.utf8), file: file)
  }
}
