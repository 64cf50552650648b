import Cartography

extension Atlas {
  /// A map in plain words: what it shows, the bases of each treaty with their troops, by what right, and
  /// how sure all that is.
  ///
  /// - Returns: paragraphs; those of a list begin with a dash.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func describe(
    _ map: String, as presentation: Presentation = Presentation()
  ) throws -> [String] {
    try reportingProblems {
      let description = try description(of: map, as: presentation)
      let texts = try texts(presentation.language, for: [description])
      return try MapAccount(of: description, texts: texts, model: model).paragraphs.map {
        $0.isListed ? "– \($0.text)" : $0.text
      }
    }
  }
}
