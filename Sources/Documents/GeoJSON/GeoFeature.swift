import Geometry

/// The features of a GeoJSON file (RFC 7946).
package struct FeatureCollection: Hashable, Sendable {
  /// A map of what stands beside `type` and `features`: `name`, `licence`, `source`…
  package var members: DocumentNode
  package var features: [GeoFeature]
  /// What stands in the file in place of a collection: `Feature`, `Polygon`…; nil for a collection.
  package var lone: String?
  /// Warnings: what was mended or passed over.
  package var notes: [Diagnostic] = []
}

/// A feature of a GeoJSON file.
package struct GeoFeature: Hashable, Sendable {
  /// The `id` of the feature, or of its properties when the feature has none.
  package var id: String?
  /// Nil for `"geometry": null` and for a shape without a position.
  package var geometry: GeoGeometry?
  /// A map; empty for `"properties": null`.
  package var properties: DocumentNode
  /// Where the feature starts.
  package var location: SourceLocation
  /// Which bytes of the file it takes.
  package var span: Range<Int>
}
