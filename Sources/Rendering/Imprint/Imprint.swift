/// What a rendered file says of its own making.
package struct Imprint: Hashable, Sendable {
  static let mapKey = "Pactmap-Map"
  static let fingerprintKey = "Pactmap-Fingerprint"

  /// The id of the map.
  package var map: String
  /// What made the file, with its version.
  package var generator: String
  /// See `Scene.Metadata.fingerprint`; nil when the file was made without.
  package var fingerprint: String?

  package init(map: String, generator: String, fingerprint: String?) {
    (self.map, self.generator, self.fingerprint) = (map, generator, fingerprint)
  }
}
