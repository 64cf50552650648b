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
  /// The bases, troops and names that ``describe(_:as:isBrief:)`` mentions but the drawing of a map
  /// does not show, each with the reason.
  ///
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func losses(
    of map: String, as presentation: Presentation = Presentation()
  ) throws -> [Problem] {
    try reportingProblems { try composition(map, as: presentation).losses.map(Problem.init) }
  }

  /// Describes a map in words: what it shows, the bases of each treaty with their troops, on what
  /// legal basis they are there, and how certain all this is.
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
      let texts = try texts(language(of: presentation), for: [description])
      let model = try facts.drawableModel()
      let account = Account(MapWords(MapFacts(description, model), texts: texts), Borders(model))
      return try blaming(description, nil, texts) {
        try isBrief ? account.brief() : account.paragraphs()
      }.map { Paragraph(text: $0.text, isItem: $0.isListed) }
    }
  }
}
