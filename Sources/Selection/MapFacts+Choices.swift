import Documents
import GeoModel
import MapSpec

/// What panels, legends and accounts tell of all that: one choice for whoever draws and for whoever describes.
extension MapFacts {
  /// The territories that a layer shows, in the order of the model, whether or not they have a shape on its day.
  package func territories(of areas: LayerSpec.Areas) -> [Territory] {
    let ids = Set(areas.show)
    return model.territories.filter { ids.contains($0.id) }
  }

  /// Whether a layer shows land or lines on its day.
  package func holdsFeatures(_ layer: LayerSpec) -> Bool {
    switch layer {
    case .area(let areas):
      territories(of: areas).contains { $0.state(on: date(of: layer)) != nil }
    case .lines(let lines): !self.lines(lines.show).isEmpty
    default: false
    }
  }

  /// The treaties that are signed by the map's day, in order of signature.
  package var signedTreaties: [Treaty] {
    treaties.filter { $0.isSigned(on: day) }.sorted { $0.signed < $1.signed }
  }

  /// The treaties in whose talks numbers of men were named.
  package var negotiatedTreaties: [Treaty] { treaties.filter { !$0.negotiation.isEmpty } }

  /// The events of a treaty within the map's period.
  package func events(of treaty: Treaty, milestonesOnly: Bool) -> [Treaty.Event] {
    treaty.events.filter { event in
      map.period.contains(event.date) && (event.isMilestone || !milestonesOnly)
    }
  }

  /// How many men the stated strengths of a treaty's garrisons make up; those of a garrison inside another one count
  /// once.
  package func statedMen(under treaty: Treaty) -> Int {
    model.counted(garrisons.filter { $0.treaty == treaty.id }).reduce(0) { $0 + ($1.men ?? 0) }
  }

  /// The contradictions between sources that bases, troops, areas and lines of the map cite, and those on the entry
  /// of the troops, each once.
  package var citedNotes: [Note] {
    let shown = map.layers.flatMap(\.spec.shownFeatures)
    let areas = model.territories.filter {
      shown.contains($0.id) && $0.state(on: map.date) != nil
    }
    var cited = facilities.flatMap(\.evidence.notes)
    cited += garrisons.flatMap(\.evidence.notes)
    cited += areas.flatMap(\.evidence.notes) + lines(shown).flatMap(\.evidence.notes)
    cited += treaties.flatMap(\.entryNotes)
    return cited.uniqued.compactMap { model.notes[$0] }
  }
}
