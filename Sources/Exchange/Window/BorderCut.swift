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
  ///   - scale: The denominator of the largest scale that the lines are drawn at. Nil keeps every corner.
  /// - Throws: ``OverlayError`` if GEOS cannot start.
  package init(_ window: Window, scale: Double? = nil) throws(OverlayError) {
    let cutter = Cutter(window, scale: scale, overlay: try Overlay())
    let names = Dictionary(
      World.features(.countries, in: .globe).compactMap { country in
        country.text("name").map { (country.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    var disputed = 0
    var features: [FeatureFile.Feature] = []
    for border in World.features(.borders, in: window) {
      guard case .line(let line) = border.shape else { continue }
      let parts = cutter.cut(line)
      guard !parts.isEmpty, case .list(let codes)? = border.attributes["countries"]?.value else {
        continue
      }
      let status = border.text("status") ?? "indefinite"
      if status != "settled" { disputed += 1 }
      let parties = codes.compactMap { code -> DocumentNode? in
        guard case .string(let code) = code.value else { return nil }
        return .text(names[code] ?? code)
      }
      for (index, part) in parts.enumerated() {
        features.append(
          .init(
            id: parts.count == 1 ? border.id : "\(border.id)-part-\(index + 1)",
            shape: .lineString(part),
            properties: .map([
              ("parties", .list(parties)), ("status", .text(status)),
              ("text", border.attributes["text"]),
              ("from", .text("\(World.year)-01-01")),
              ("accuracy_km", border.attributes["accuracy_km"] ?? .number(World.accuracyKm)),
              ("sources", .texts([BasemapCut.source])),
            ])))
      }
    }
    self.disputed = disputed
    file = FeatureFile(
      members: .map([
        ("licence", .text("Public domain (Natural Earth)")),
        (
          "provenance",
          .text(
            "Natural Earth, borders as they were in \(World.year), with lines in dispute as geo/basemap/import/world.md tells; "
              + "cut from the world that comes with pactmap")
        ),
      ]), features: features)
  }
}
