/// Reads GeoJSON (RFC 7946). Coordinates are converted directly from the bytes to points.
///
/// All kinds of shape are supported. Common faults of real files are repaired, with a warning, if
/// there is only one way to repair them: rings that are not closed or run in the wrong direction,
/// repeated positions, longitudes beyond 180 degrees, and shapes without positions. Heights are
/// ignored.
package enum GeoJSONDocument {
  /// The number of faulty features after which the rest of a file is not read.
  package static let problemLimit = 50

  /// Reads the features of a file. A feature that cannot be read does not hide the faults of the
  /// next.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The name of the file, for messages.
  ///   - tally: The amounts that have been read so far, from all files. Updated by this call.
  ///   - isPlane: Whether positions are those of a plane, such as metres. They are then read as they
  ///     stand, and the caller converts them.
  /// - Throws: One error for each faulty feature, or a single error if the whole file cannot be
  ///   read.
  package static func parse(
    _ bytes: [UInt8], file: String, tally: inout ReadingTally, isPlane: Bool = false
  ) throws(Problems) -> FeatureCollection {
    var diagnostics: [Diagnostic] = []
    var collection: FeatureCollection?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(Diagnostic) {
        var reader = try GeoJSONReader(buffer, file: file, tally: tally, isPlane: isPlane)
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

  /// Reads the features of a file, within the default limits.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - file: The name of the file, for messages.
  /// - Throws: One error for each faulty feature, or a single error if the whole file cannot be
  ///   read.
  package static func parse(_ bytes: [UInt8], file: String) throws(Problems) -> FeatureCollection {
    var tally = ReadingTally()
    return try parse(bytes, file: file, tally: &tally)
  }

  /// Reads the features in a text, within the default limits.
  ///
  /// - Parameters:
  ///   - text: The content of the file.
  ///   - file: The name of the file, for messages.
  /// - Throws: One error for each faulty feature, or a single error if the whole file cannot be
  ///   read.
  package static func parse(_ text: String, file: String) throws(Problems) -> FeatureCollection {
    try parse(Array(text.utf8), file: file)
  }
}
