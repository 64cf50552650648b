import Documents
import GeoModel
import MapSpec

/// A map in plain words: what it shows, where the bases are, how many men, by what right, how sure all
/// that is. Composed from the model alone, so that it holds whatever fits on the sheet.
package struct Account: Sendable {
  let words: MapWords
  let borders: Borders

  package init(_ words: MapWords, _ borders: Borders) {
    (self.words, self.borders) = (words, borders)
  }

  /// A sentence or several; the items of a list follow the paragraph that introduces them.
  package struct Paragraph: Hashable, Sendable {
    package enum Subject: Sendable { case map, treaty, bases, base, land, dispute }

    package var subject: Subject
    package var text: String

    /// Whether it is an item of the list above which the paragraph on `bases` stands.
    package var isListed: Bool { subject == .base }
  }

  /// All of it.
  ///
  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package func paragraphs() throws -> [Paragraph] {
    let land = try drawn().map { [Paragraph(subject: .land, text: $0)] } ?? []
    return try beginning
      + treaties.flatMap { treaty in
        [Paragraph(subject: .treaty, text: try terms(of: treaty))] + (try bases(under: treaty))
      } + land + notes().map { Paragraph(subject: .dispute, text: $0) }
  }

  /// The map and its bases without the treaties, the land and the disputes: an alternative text.
  ///
  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package func brief() throws -> [Paragraph] {
    try beginning + treaties.flatMap { try bases(under: $0) }
  }

  /// All of it as one text, a line for each paragraph.
  ///
  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package func text() throws -> String {
    try paragraphs().map(\.text).joined(separator: "\n")
  }

  private var beginning: [Paragraph] {
    get throws { [Paragraph(subject: .map, text: try opening())] }
  }

  private var treaties: [Treaty] {
    words.treaties.sorted { ($0.signed, $0.id) < ($1.signed, $1.id) }
  }

  private func bases(under treaty: Treaty) throws -> [Paragraph] {
    let bases = try bases(of: treaty)
    return [Paragraph(subject: .bases, text: try heading(of: treaty, bases: bases.count))]
      + bases.map { Paragraph(subject: .base, text: $0) }
  }
}
