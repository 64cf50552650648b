import Wording

extension Atlas {
  /// A map in plain words: what it shows, the bases of each treaty with their troops, by what right, and
  /// how sure all that is.
  ///
  /// - Parameter isBrief: only the map and its bases, as an alternative text.
  /// - Returns: paragraphs; those of a list begin with a dash.
  /// - Throws: ``PactmapError/badInput(_:)``.
  public func describe(
    _ map: String, as presentation: Presentation = Presentation(), isBrief: Bool = false
  ) throws -> [String] {
    try reportingProblems {
      let description = try description(of: map, as: presentation)
      let texts = try texts(presentation.language, for: [description])
      let account = try MapAccount(of: description, texts: texts, model: facts.model())
      return (isBrief ? account.brief : account.paragraphs).map {
        $0.isListed ? "– \($0.text)" : $0.text
      }
    }
  }
}
