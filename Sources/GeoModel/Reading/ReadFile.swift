import Documents

/// A file of `geo/` as it was read, so that a sum can be taken over the very contents that a model was made from,
/// whatever has become of the file since.
package enum ReadFile: Sendable {
  /// What a YAML file says.
  case document(DocumentNode)
  /// The bytes of a GeoJSON file.
  case collection([UInt8])
}
