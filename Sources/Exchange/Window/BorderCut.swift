import Documents
import Geometry
import Overlay

/// The borders of the world's year in a window, as `geo/borders.geojson`.
package struct BorderCut {
  package let file: FeatureFile
  /// The number of lines that are not settled.
  package let disputed: Int

  /// - Parameters:
  ///   - window: What the file holds.
  ///   - languages: The languages of the countries' names.
  ///   - scale: The denominator of the largest scale that the lines are drawn at. Nil keeps every corner.
  /// - Throws: ``OverlayError`` if GEOS cannot start.
  package init(_ window: Window, languages: [String], scale: Double? = nil) throws(OverlayError) {
    let cutter = Cutter(window, scale: scale, overlay: try Overlay())
    let names = Dictionary(
      World.features(.countries, in: .globe).compactMap { country in
        country.text("name").map { (country.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var disputed = 0
    let features = World.features(.borders, in: window).compactMap { border -> FeatureFile.Feature? in
      guard case .line(let line) = border.shape else { return nil }
      let parts = cutter.cut(line)
      guard !parts.isEmpty, case .list(let codes)? = border.attributes["countries"]?.value else {
        return nil
      }
      let status = border.text("status") ?? "indefinite"
      if status != "settled" { disputed += 1 }
      let parties = codes.compactMap { code -> DocumentNode? in
        guard case .string(let code) = code.value else { return nil }
        return .text(names[code] ?? code)
      }
      return .init(
        id: border.id, shape: .multiLineString(parts),
        properties: .map([
          ("parties", .list(parties)), ("status", .text(status)),
          ("text", border.attributes["text"]), ("claims", border.attributes["claims"]),
          ("accuracy_km", border.attributes["accuracy_km"] ?? .number(World.accuracyKm)),
          ("sources", .texts([BasemapCut.source])),
        ]))
    }
    self.disputed = disputed
    file = FeatureFile(
      members: .map([
        ("licence", .text("Public domain (Natural Earth)")),
        ("as_of", .number(Double(World.year))),
        (
          "provenance",
          .text(
            "Natural Earth, borders as they were in \(World.year), with lines in dispute as geo/basemap/import/world.md tells; "
              + "cut from the world that comes with pactmap")
        ),
      ]), features: features)
  }
}
