import GeoModel

/// The texts of the model, in the map's language where it translates them.
extension MapWords {
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
