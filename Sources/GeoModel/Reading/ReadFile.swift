import Documents

/// A file of `geo/` as it was read. A hash over it describes exactly what the model was made from,
/// even if the file has changed since.
package enum ReadFile: Sendable {
  /// The content of a YAML file.
  case document(DocumentNode)
  /// The bytes of a table.
  case table([UInt8])
  /// The bytes of a GeoJSON file.
  case collection([UInt8])
}
