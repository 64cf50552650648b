import Documents
import GeoModel
import Geometry
import MapSpec

/// Selections for panels, legends and accounts. Drawing a map and describing it in words both use them, so that
/// they agree.
extension MapFacts {
  /// The territories that a layer lists, in the order of the model. They need not have a shape on the layer's
  /// day.
  package func territories(of areas: LayerSpec.Areas) -> [Territory] {
    let ids = Set(areas.show)
    return model.territories.filter { ids.contains($0.id) }
  }

  /// Whether a layer of areas or lines has something to show on its day; false for every other kind of layer.
  package func holdsFeatures(_ layer: LayerSpec) -> Bool {
    switch layer {
    case .area(let areas):
      territories(of: areas).contains { $0.state(on: date(of: layer)) != nil }
    case .lines: !lines(of: [layer]).isEmpty
    default: false
    }
  }

  /// The treaties signed on or before the map's day, in order of signature.
  package var signedTreaties: [Treaty] {
    treaties.filter { $0.isSigned(on: day) }.sorted { $0.signed < $1.signed }
  }

  /// The treaties for which the model records numbers of men that were proposed in the talks.
  package var negotiatedTreaties: [Treaty] { treaties.filter { !$0.negotiation.isEmpty } }

  /// The events of a treaty within the map's period, or only the milestones among them.
  package func events(of treaty: Treaty, milestonesOnly: Bool) -> [Treaty.Event] {
    treaty.events.filter { event in
      map.period.contains(event.date) && (event.isMilestone || !milestonesOnly)
    }
  }

  /// The sum of the stated strengths of a treaty's garrisons, in men. A garrison that is part of
  /// another one with a stated strength is not counted separately.
  package func statedMen(under treaty: Treaty) -> Int {
    model.counted(garrisons.filter { $0.treaty == treaty.id }).reduce(0) { $0 + ($1.men ?? 0) }
  }

  /// The estimate that the map draws as a disc for the whole country of a treaty. Nil if a strength is stated for
  /// one of its garrisons, whose discs then show the troops, and if no layer draws limits.
  package func drawnEstimate(of treaty: Treaty) -> Treaty.StrengthEstimate? {
    let hasLayer = map.layers.contains { if case .limits = $0.spec { true } else { false } }
    return hasLayer && statedMen(under: treaty) == 0 ? treaty.contingent?.estimate : nil
  }

  /// The notes on contradictions between sources that the map has to print, without duplicates. They are cited
  /// by its bases, troops, areas and lines, and by what its treaties say of the entry of troops.
  package var citedNotes: [Note] {
    let shown = map.layers.flatMap(\.spec.shownFeatures)
    let areas = model.territories.filter {
      shown.contains($0.id) && $0.state(on: map.date) != nil
    }
    var cited = facilities.flatMap(\.evidence.notes)
    cited += garrisons.flatMap(\.evidence.notes)
    cited +=
      areas.flatMap(\.evidence.notes) + lines(of: map.layers.map(\.spec)).flatMap(\.evidence.notes)
    cited += treaties.flatMap(\.entryNotes)
    return cited.uniqued.compactMap { model.notes[$0] }
  }
}

extension MapFacts {
  /// Whether the map shows borders or whose land is whose. A map of bases on a bare coast does not.
  package var showsPossession: Bool {
    map.layers.contains { layer in
      switch layer.spec {
      case .area, .borders, .powers: true
      default: false
      }
    }
  }

  /// The positions of the map's bases: those of places, and those along the outlines of territories and along
  /// lines that hold bases.
  package var positionsOfBases: [LonLat] {
    bases.flatMap { model.positions(of: $0.site, on: map.date) }
  }
}
