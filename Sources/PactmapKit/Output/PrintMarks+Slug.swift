import Geometry
import Scene
import Typesetting

extension PrintMarks {
  /// Creates a bleed, crop marks and a slug that identifies the sheet by the map's id, title and
  /// date and a part of its fingerprint.
  ///
  /// - Parameters:
  ///   - bleed: How far the drawing extends beyond the page, in millimetres. 3 is usual.
  ///   - scene: The map. If the page is narrow, the slug does not contain the title.
  ///   - family: The typeface of the slug, which the typesetter must have.
  ///   - typesetter: Sets the slug.
  /// - Throws: `TypesettingError`.
  package init(
    bleed: Millimetres, slugOf scene: Scene, family: String, typesetter: Typesetter
  ) throws {
    let metadata = scene.metadata
    let type = TypeStyle(family: family, size: Millimetres(points: 6))
    let shape = { (title: String?) in
      // The last 64 characters of the fingerprint are a hash; the slug shows the first 12 of them.
      let fingerprint = metadata.fingerprint.map { String($0.suffix(64).prefix(12)) }
      let parts = [metadata.id, title, metadata.date, fingerprint].compactMap { $0 }
      return try typesetter.shape(parts.joined(separator: " · "), type)
    }
    let whole = try shape(metadata.title)
    let room = scene.page.width.value - 2 * Self.slugIndent.value
    self.init(bleed: bleed, slug: whole.width <= room ? whole : try shape(nil))
  }
}
