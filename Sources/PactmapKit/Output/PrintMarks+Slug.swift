import Geometry
import Scene
import Typesetting

extension PrintMarks {
  /// Bleed, crop marks and a slug that says which map of which making the sheet holds: its id, title and
  /// date and a part of its fingerprint.
  ///
  /// - Parameters:
  ///   - bleed: how far ink reaches beyond the page, in millimetres; 3 are usual.
  ///   - scene: the map; where the page is narrow, the slug goes without the title.
  ///   - family: the typeface of the slug, one that the typesetter knows.
  /// - Throws: `TypesettingError`.
  package init(
    bleed: Millimetres, slugOf scene: Scene, family: String, typesetter: Typesetter
  ) throws {
    let metadata = scene.metadata
    let type = TypeStyle(family: family, size: Millimetres(points: 6))
    let shape = { (title: String?) in
      // A sum stands at the end of it.
      let fingerprint = metadata.fingerprint.map { String($0.suffix(64).prefix(12)) }
      let parts = [metadata.id, title, metadata.date, fingerprint].compactMap { $0 }
      return try typesetter.shape(parts.joined(separator: " · "), type)
    }
    let whole = try shape(metadata.title)
    let room = scene.page.width.value - 2 * Self.slugIndent.value
    self.init(bleed: bleed, slug: whole.width <= room ? whole : try shape(nil))
  }
}
