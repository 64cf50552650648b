/// What the project adds to the keywords that PNG and PDF know.
enum OwnKey {
  /// The id of the map.
  static let map = "Pactmap-Map"
  /// See `Scene.Metadata.fingerprint`.
  static let fingerprint = "Pactmap-Fingerprint"
}
