import GeoModel
import Selection
import Wording

/// A paragraph of the description of a map.
public struct Paragraph: Hashable, Sendable {
  /// The sentences. A list item has no bullet.
  public let text: String
  /// Whether the paragraph is an item of a list. The paragraph before the first item introduces the
  /// list.
  public let isItem: Bool
}

extension Atlas {
  /// Describes a map in plain words: what it shows, the bases and troops of each treaty, the legal
  /// basis, and how certain the facts are.
  ///
  /// - Parameters:
  ///   - map: An id from ``maps``.
  ///   - presentation: The day, language or layers if they differ from the map's description.
  ///   - isBrief: Whether to describe only the map and its bases, as for an alternative text.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func describe(
    _ map: String, as presentation: Presentation = Presentation(), isBrief: Bool = false
  ) throws -> [Paragraph] {
    try reportingProblems {
      let description = try description(of: map, as: presentation)
      let texts = try texts(presentation.language, for: [description])
      let model = try facts.model()
      let account = Account(MapWords(MapFacts(description, model), texts: texts), Borders(model))
      return try blaming(description, nil, texts) {
        try isBrief ? account.brief() : account.paragraphs()
      }.map { Paragraph(text: $0.text, isItem: $0.isListed) }
    }
  }
}
