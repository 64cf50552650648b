/// Metadata keys of this project, in addition to the standard ones of PNG and PDF.
enum OwnKey {
  /// The id of the map.
  static let map = "Pactmap-Map"
  /// See `Scene.Metadata.fingerprint`.
  static let fingerprint = "Pactmap-Fingerprint"
}
