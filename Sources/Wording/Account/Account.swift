import Documents
import GeoModel
import MapSpec

/// A description of a map in words: its contents, the bases, the number of men, the treaties, and the
/// uncertainties. It depends only on the model and the description of the map, never on what found room on the
/// sheet.
package struct Account: Sendable {
  let words: MapWords
  let borders: Borders

  package init(_ words: MapWords, _ borders: Borders) {
    (self.words, self.borders) = (words, borders)
  }

  /// One or more sentences. The items of a list follow the paragraph that introduces the list.
  package struct Paragraph: Hashable, Sendable {
    package enum Subject: Sendable { case map, treaty, bases, base, land, dispute }

    package var subject: Subject
    package var text: String

    /// Whether the paragraph is an item of the list that a paragraph on `bases` introduces.
    package var isListed: Bool { subject == .base }
  }

  /// The complete account.
  ///
  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package func paragraphs() throws -> [Paragraph] {
    let land = try drawn().map { [Paragraph(subject: .land, text: $0)] } ?? []
    return try beginning
      + treaties.flatMap { treaty in
        [Paragraph(subject: .treaty, text: try terms(of: treaty))] + (try bases(under: treaty))
      } + land + notes().map { Paragraph(subject: .dispute, text: $0) }
  }

  /// A short account for use as an alternative text. It describes the map and its bases, but not the treaties,
  /// the land and the contradictions.
  ///
  /// - Throws: ``WordingError/unknownText(key:language:)``.
  package func brief() throws -> [Paragraph] {
    try beginning + treaties.flatMap { try bases(under: $0) }
  }

  /// The complete account as plain text, with one line for each paragraph.
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
    // With a treaty its bases have ended; whether some had been granted is then no question of the day.
    guard !bases.isEmpty || treaty.ended == nil else { return [] }
    return [Paragraph(subject: .bases, text: try heading(of: treaty, bases: bases.count))]
      + bases.map { Paragraph(subject: .base, text: $0) }
  }
}
