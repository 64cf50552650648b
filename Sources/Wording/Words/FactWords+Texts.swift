import GeoModel

/// The texts of the model, translated where the language has a translation.
extension FactWords {
  package func event(_ event: Treaty.Event, of treaty: Treaty) -> String {
    event.id.map { texts.fact("\(treaty.id).events.\($0)", event.text) } ?? event.text
  }

  package func step(_ step: Treaty.NegotiationStep, of treaty: Treaty) -> String {
    step.id.map { texts.fact("\(treaty.id).negotiation.\($0)", step.text) } ?? step.text
  }

  /// The text that says which men a treaty's limit counts.
  package func covers(_ contingent: Treaty.Contingent, of treaty: Treaty) -> String {
    contingent.coversByLanguage[texts.language]
      ?? texts.fact("\(treaty.id).covers", contingent.covers)
  }

  /// The text that says which men an estimate counts.
  package func covers(_ estimate: Treaty.StrengthEstimate, of treaty: Treaty) -> String {
    estimate.id.map { texts.fact("\(treaty.id).estimates.\($0)", estimate.covers) }
      ?? estimate.covers
  }

  /// Remarks on the ratification, the term and the entry of the troops; nil where the model has none.
  func remarks(on treaty: Treaty) -> (ratified: String?, term: String?, entry: String?) {
    func remark(_ key: String, _ original: String?) -> String? {
      original.map { texts.fact("\(treaty.id).\(key)", $0) }
    }
    return (
      remark("ratified", treaty.ratifiedText), remark("term", treaty.termText),
      remark("entry", treaty.entryText)
    )
  }

  package func note(_ note: Note) -> (subject: String, text: String) {
    (
      texts.fact("\(note.id).subject", note.subject), texts.fact("\(note.id).text", note.text)
    )
  }

  /// The name of a source in the language of the texts.
  package func name(of source: Source) -> String {
    texts.fact("\(source.id).credit", source.credit)
  }

  /// The words that name a source in the credits of a map, with the articles of a treaty that the model cites.
  ///
  /// - Throws: `WordingError.unknownText`.
  package func credit(_ source: Source) throws -> String {
    let credit = name(of: source)
    guard !source.articles.isEmpty else { return credit }
    return try text(
      "credit.articles",
      [
        "source": .text(credit), "articles": .text(try list(source.articles)),
        "count": .count(source.articles.count),
      ])
  }
}
