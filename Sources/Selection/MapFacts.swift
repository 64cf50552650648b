import Documents
import GeoModel
import MapSpec

/// What a map is about on its day: the facts that its description chooses, for drawing and describing alike.
package struct MapFacts: Sendable {
  /// The description with the layers of its day.
  package private(set) var map: MapDescription
  /// As of the last day of the map's period.
  package let model: GeoModel
  /// The treaties that the map is about, in the order of the model.
  package let treaties: [Treaty]
  /// What places were to be and who stood there under these treaties, without what the layers hide.
  package let bases: [Base]
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
  }

  /// The day on which bases and troops are shown.
  package var day: Day { map.period.upperBound }

  /// The same facts for the same map without some of its panels and layers.
  package func with(_ map: MapDescription) -> MapFacts {
    var facts = self
    facts.map = map
    return facts
  }

  /// The bases of one of the treaties.
  package func bases(of treaty: Treaty) -> [Base] {
    model.bases(under: [treaty.id], hiding: hidden)
  }

  /// The roles of the map's bases, in the order of the model.
  package var facilities: [Facility] {
    model.facilities.filter { map.treaties.contains($0.treaty) && !hidden.contains($0.id) }
  }

  /// The troops of the map's treaties, in the order of the model.
  package var garrisons: [Garrison] {
    model.garrisons.filter { map.treaties.contains($0.treaty) }
  }

  /// The lines that some layer shows and that last into the map's period.
  ///
  /// - Parameter ids: those that it shows.
  package func lines(_ ids: [String]) -> [Line] {
    model.lines.filter { ids.contains($0.id) && $0.span.touches(map.period) }
  }

  /// The day that a layer shows.
  package func date(of layer: LayerSpec) -> Day { layer.date ?? map.date }
}
