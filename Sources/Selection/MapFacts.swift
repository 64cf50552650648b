import Documents
import GeoModel
import MapSpec

/// The facts that a map's description selects for its day. Drawing the map and describing it in words both use
/// them.
package struct MapFacts: Sendable {
  /// The description, with only those layers that are valid on the last day of the map's period.
  package private(set) var map: MapDescription
  /// The model as it stood on the last day of the map's period.
  package let model: GeoModel
  /// The treaties that the map is about, in the order of the model.
  package let treaties: [Treaty]
  /// The map's bases: the facilities and garrisons under its treaties, grouped by site. Hidden facilities are
  /// excluded.
  package let bases: [Base]
  /// Whether every base of the map was granted, so that nothing needs to say so.
  package let grantsAll: Bool
  private let hidden: Set<String>

  package init(_ map: MapDescription, _ model: GeoModel) {
    let day = map.period.upperBound
    var map = map
    map.layers.removeAll { !$0.span.contains(day) }
    let model = model.asOf(day)
    hidden = Set(
      map.layers.flatMap { layer -> [String] in
        if case .facilities(let hide, _) = layer.spec { hide } else { [] }
      })
    self.map = map
    self.model = model
    treaties = model.treaties.filter { map.treaties.contains($0.id) }
    var bases = model.bases(under: Set(map.treaties), hiding: hidden)
    let discsMeanArmyBases = bases.allSatisfy { !$0.isCounted || $0.armyBase != nil }
    for index in bases.indices { bases[index].discMeansArmyBase = discsMeanArmyBases }
    self.bases = bases
    grantsAll = bases.allSatisfy { $0.facilities.allSatisfy { $0.outcome == .granted } }
  }

  /// The day for which bases and troops are shown: the last one of the map's period.
  package var day: Day { map.period.upperBound }

  /// The same facts for a version of the map from which some panels and layers were removed.
  package func with(_ map: MapDescription) -> MapFacts {
    var facts = self
    facts.map = map
    return facts
  }

  /// The bases under one treaty, without hidden facilities.
  package func bases(of treaty: Treaty) -> [Base] {
    model.bases(under: [treaty.id], hiding: hidden)
  }

  /// The facilities at the map's bases, in the order of the model.
  package var facilities: [Facility] {
    model.facilities.filter { map.treaties.contains($0.treaty) && !hidden.contains($0.id) }
  }

  /// The garrisons under the map's treaties, in the order of the model.
  package var garrisons: [Garrison] {
    model.garrisons.filter { map.treaties.contains($0.treaty) }
  }

  /// The lines of some layers whose dates overlap the map's period, in the order of the model.
  package func lines(of layers: [LayerSpec]) -> [Line] {
    let layers = layers.compactMap { if case .lines(let lines) = $0 { lines } else { nil } }
    return model.lines.filter { line in
      line.span.touches(map.period) && layers.contains { $0.names(line) }
    }
  }

  /// The day that a layer shows: its own or, if it has none, that of the map.
  package func date(of layer: LayerSpec) -> Day { layer.date ?? map.date }
}

extension LayerSpec.Lines {
  /// Whether the layer names a line, by its id or by its kind. The line need not exist on the map's days.
  package func names(_ line: Line) -> Bool {
    show.contains(line.id) || kinds.contains(line.kind.rawValue)
  }
}
