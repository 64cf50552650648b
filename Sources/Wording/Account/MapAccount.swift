import Documents
import GeoModel
import MapSpec

/// A map in plain words: what it shows, where the bases are, how many men, by what right, how sure all
/// that is. Composed from the model alone, so that it holds whatever fits on the sheet.
package struct MapAccount: Hashable, Sendable {
  /// A sentence or several; the lines of a list follow the paragraph that introduces them.
  package struct Paragraph: Hashable, Sendable {
    package enum Subject: Sendable { case map, treaty, bases, base, land, dispute }

    package var subject: Subject
    package var text: String

    /// Whether it is an item of the list above which the paragraph on `bases` stands.
    package var isListed: Bool { subject == .base }
  }

  package let paragraphs: [Paragraph]

  /// The map and its bases without the treaties, the land and the disputes: an alternative text.
  package var brief: [Paragraph] {
    paragraphs.filter { [.map, .bases, .base].contains($0.subject) }
  }

  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package init(of map: MapDescription, texts: Texts, model: GeoModel) throws {
    try self.init(MapWords(MapFacts(map, model), texts: texts), Borders(model))
  }

  package init(_ words: MapWords, _ borders: Borders) throws {
    let narrator = Narrator(words: words, borders: borders)
    let treaties = words.treaties.sorted { ($0.signed, $0.id) < ($1.signed, $1.id) }
    paragraphs =
      [Paragraph(subject: .map, text: try narrator.opening())]
      + (try treaties.flatMap { treaty in
        let bases = try narrator.bases(of: treaty)
        return [
          Paragraph(subject: .treaty, text: try narrator.terms(of: treaty)),
          Paragraph(
            subject: .bases, text: try narrator.heading(of: treaty, bases: bases.count)),
        ] + bases.map { Paragraph(subject: .base, text: $0) }
      }) + (try narrator.drawn().map { [Paragraph(subject: .land, text: $0)] } ?? [])
      + (try narrator.notes().map { Paragraph(subject: .dispute, text: $0) })
  }

  /// The account as one text, a line for each paragraph.
  package var text: String { paragraphs.map(\.text).joined(separator: "\n") }
}
