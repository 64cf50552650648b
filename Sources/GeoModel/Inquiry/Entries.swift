/// One thing of the model with an id: what kind it is, what it is called, whom it cites.
struct InquiryEntry {
  var kind: EntryKind
  var id: String
  var names: Dictionary<String, String>.Values = [:].values
  var sources: [String] = []
  var notes: [String] = []
}

extension Inquiry {
  /// Everything in the model that has an id, in the order of the files.
  var entries: [InquiryEntry] {
    let named =
      model.treaties.map { treaty in
        entry(.treaty, treaty.id, treaty.names, treaty.allSources, treaty.allNotes)
      } + model.places.map { entry(.place, $0.id, $0.names, $0.evidence) }
      + model.territories.map { territory in
        entry(
          .territory, territory.id, territory.names,
          territory.evidence.sources + territory.states.flatMap(\.statedAreas).flatMap(\.sources),
          territory.evidence.notes)
      } + model.lines.map { entry(.line, $0.id, $0.names, $0.evidence) }
      + model.arcs.map { entry(.arc, $0.id, $0.names, $0.evidence) }
      + model.incidents.map { entry(.incident, $0.id, $0.names, $0.evidence) }
      + model.waters.map { entry(.water, $0.id, $0.names, $0.evidence) }
    let unnamed =
      model.facilities.map { entry(.facility, $0.id, Names([:]), $0.evidence) }
      + model.garrisons.map { garrison in
        entry(
          .garrison, garrison.id, Names([:]),
          garrison.evidence.sources + garrison.estimates.map(\.source), garrison.evidence.notes)
      } + model.nodes.map { entry(.node, $0.id, Names([:]), $0.evidence) }
    let papers =
      model.sources.keys.sorted().map { InquiryEntry(kind: .source, id: $0) }
      + model.notes.values.sorted { $0.id < $1.id }.map {
        InquiryEntry(kind: .note, id: $0.id, sources: $0.sources)
      }
    return named + unnamed + papers
  }

  private func entry(
    _ kind: EntryKind, _ id: String, _ names: Names, _ evidence: Evidence
  ) -> InquiryEntry {
    entry(kind, id, names, evidence.sources, evidence.notes)
  }

  private func entry(
    _ kind: EntryKind, _ id: String, _ names: Names, _ sources: [String], _ notes: [String]
  ) -> InquiryEntry {
    InquiryEntry(
      kind: kind, id: id, names: names.byLanguage.values, sources: sources, notes: notes)
  }
}

extension Treaty {
  /// The sources of the treaty and of every figure and date in it.
  var allSources: [String] {
    evidence.sources + (contingent?.sources ?? []) + (hostArmy?.sources ?? [])
      + negotiation.flatMap(\.sources) + events.flatMap(\.sources)
  }

  var allNotes: [String] { evidence.notes + entryNotes }
}
