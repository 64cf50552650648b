/// An object of the model that has an id.
package enum Record: Sendable {
  case treaty(Treaty)
  case place(Place)
  case facility(Facility)
  case garrison(Garrison)
  case territory(Territory)
  case line(Line)
  case arc(Arc)
  case node(Node)
  case incident(Incident)
  case water(Water)
  case source(Source)
  case note(Note)
}

extension Record {
  package var kind: EntryKind {
    switch self {
    case .treaty: .treaty
    case .place: .place
    case .facility: .facility
    case .garrison: .garrison
    case .territory: .territory
    case .line: .line
    case .arc: .arc
    case .node: .node
    case .incident: .incident
    case .water: .water
    case .source: .source
    case .note: .note
    }
  }

  package var id: String {
    switch self {
    case .treaty(let treaty): treaty.id
    case .place(let place): place.id
    case .facility(let facility): facility.id
    case .garrison(let garrison): garrison.id
    case .territory(let territory): territory.id
    case .line(let line): line.id
    case .arc(let arc): arc.id
    case .node(let node): node.id
    case .incident(let incident): incident.id
    case .water(let water): water.id
    case .source(let source): source.id
    case .note(let note): note.id
    }
  }

  /// Its names. Nil for an object that has none.
  package var names: Names? {
    switch self {
    case .treaty(let treaty): treaty.names
    case .place(let place): place.names
    case .territory(let territory): territory.names
    case .line(let line): line.names
    case .arc(let arc): arc.names
    case .incident(let incident): incident.names
    case .water(let water): water.names
    case .facility, .garrison, .node, .source, .note: nil
    }
  }

  /// The evidence for the object. Nil for sources and notes, which are themselves evidence.
  package var evidence: Evidence? {
    switch self {
    case .treaty(let treaty): treaty.evidence
    case .place(let place): place.evidence
    case .facility(let facility): facility.evidence
    case .garrison(let garrison): garrison.evidence
    case .territory(let territory): territory.evidence
    case .line(let line): line.evidence
    case .arc(let arc): arc.evidence
    case .node(let node): node.evidence
    case .incident(let incident): incident.evidence
    case .water(let water): water.evidence
    case .source, .note: nil
    }
  }

  /// The ids of the sources of the object, including those of each figure and date in it.
  package var sources: [String] {
    let own = evidence?.sources ?? []
    return switch self {
    case .treaty(let treaty): treaty.allSources
    case .garrison(let garrison): own + garrison.estimates.map(\.source)
    case .territory(let territory):
      own + territory.states.flatMap(\.statedAreas).flatMap(\.sources)
    case .note(let note): note.sources
    default: own
    }
  }

  /// The ids of the notes on the object.
  package var notes: [String] {
    if case .treaty(let treaty) = self { treaty.allNotes } else { evidence?.notes ?? [] }
  }
}

extension Treaty {
  /// The sources of the treaty, including those of each figure and date in it.
  package var allSources: [String] {
    evidence.sources + (contingent?.sources ?? [])
      + (contingent?.estimates.map(\.source) ?? []) + (hostArmy?.sources ?? [])
      + negotiation.flatMap(\.sources) + events.flatMap(\.sources)
  }

  package var allNotes: [String] { evidence.notes + entryNotes }
}

extension GeoModel {
  /// All objects with an id, grouped by kind. Each group is in the order of the model; sources and
  /// notes are sorted by id.
  package var records: [Record] {
    let sites: [Record] =
      treaties.map(Record.treaty) + places.map(Record.place) + facilities.map(Record.facility)
      + garrisons.map(Record.garrison)
    let shapes: [Record] =
      territories.map(Record.territory) + lines.map(Record.line) + arcs.map(Record.arc)
      + nodes.map(Record.node)
    let others: [Record] = incidents.map(Record.incident) + waters.map(Record.water)
    let papers: [Record] =
      sources.values.sorted { $0.id < $1.id }.map(Record.source)
      + notes.values.sorted { $0.id < $1.id }.map(Record.note)
    return sites + shapes + others + papers
  }
}
