import GeoModel

/// The texts of the model, in the language asked for where it translates them.
extension FactWords {
  package func event(_ event: Treaty.Event, of treaty: Treaty) -> String {
    event.id.map { texts.fact("\(treaty.id).events.\($0)", event.text) } ?? event.text
  }

  package func step(_ step: Treaty.NegotiationStep, of treaty: Treaty) -> String {
    step.id.map { texts.fact("\(treaty.id).negotiation.\($0)", step.text) } ?? step.text
  }

  /// Whom a treaty's limit counts.
  package func covers(_ contingent: Treaty.Contingent, of treaty: Treaty) -> String {
    texts.fact("\(treaty.id).covers", contingent.covers)
  }

  /// On the ratification, the term and the entry of the troops; nil where the model says nothing.
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

  /// The words that name a source in a line of credits.
  package func credit(_ source: Source) -> String {
    texts.fact("\(source.id).credit", source.credit)
  }
}
