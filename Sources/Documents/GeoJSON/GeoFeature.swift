import Geometry

/// The content of a GeoJSON file (RFC 7946).
package struct FeatureCollection: Hashable, Sendable {
  /// A map of all other members of the file besides `type` and `features`, such as `name`,
  /// `licence` or `source`.
  package var members: DocumentNode
  package var features: [GeoFeature]
  /// The type of the object that the file consists of if that is not a `FeatureCollection`, such as
  /// `Feature` or `Polygon`. Nil for a collection.
  package var lone: String?
  /// Warnings about what was repaired or ignored.
  package var notes: [Diagnostic] = []
}

/// A feature of a GeoJSON file.
package struct GeoFeature: Hashable, Sendable {
  /// The `id` of the feature, or else the `id` in its properties.
  package var id: String?
  /// The shape. Nil for `"geometry": null` and for a shape without positions.
  package var geometry: GeoGeometry?
  /// A map of the properties. Empty for `"properties": null`.
  package var properties: DocumentNode
  /// Where the feature starts in the file.
  package var location: SourceLocation
  /// The range of the feature's bytes in the file.
  package var span: Range<Int>
}
