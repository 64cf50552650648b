import Documents
import GeoModel
import MapSpec

/// A map in plain words: what it shows, where the bases are, how many men, by what right, how sure all
/// that is. Composed from the model alone, so that it holds whatever fits on the sheet.
package struct MapAccount: Hashable, Sendable {
  /// A sentence or several; the lines of a list follow the paragraph that introduces them.
  package struct Paragraph: Hashable, Sendable {
    package var text: String
    package var isListed = false
  }

  package let paragraphs: [Paragraph]

  /// - Throws: ``CartographyError/unknownText(key:language:)``.
  package init(of map: MapDescription, texts: Texts, model: GeoModel) throws {
    try self.init(MapWords(map, texts: texts, model: model), Borders(model))
  }

  init(_ words: MapWords, _ borders: Borders) throws {
    let narrator = Narrator(words: words, borders: borders)
    let treaties = words.treaties.sorted { ($0.signed, $0.id) < ($1.signed, $1.id) }
    paragraphs =
      [Paragraph(text: try narrator.opening())]
      + (try treaties.flatMap { treaty in
        let bases = try narrator.bases(of: treaty)
        return [
          Paragraph(text: try narrator.terms(of: treaty)),
          Paragraph(text: try narrator.heading(of: treaty, bases: bases.count)),
        ] + bases.map { Paragraph(text: $0, isListed: true) }
      }) + (try narrator.drawn().map { [Paragraph(text: $0)] } ?? [])
      + (try narrator.notes().map { Paragraph(text: $0) })
  }

  /// The account as one text, a line for each paragraph.
  package var text: String { paragraphs.map(\.text).joined(separator: "\n") }
}
