import GeoModel
import MapSpec
import Scene

/// Which state's land has which tint: those that the style names, and for all others one that none of their neighbours
/// has. A state keeps its tint on all days of a model.
struct PowerTints {
  typealias Tint = PowerPalette.Tint

  private let tints: [String: Tint]

  /// The tint of a state; nil for what is no state of the model.
  subscript(state: String) -> Tint? { tints[state] }

  /// - Parameters:
  ///   - palette: the tints of the style.
  ///   - territories: the territories of the model.
  ///   - subjects: the ids of the states that the map is about.
  init(_ palette: PowerPalette, _ territories: [Territory], subjects: Set<String>) {
    let states = territories.filter { $0.kind == .state }
    var tints: [String: Tint] = [:]
    for state in states {
      tints[state.id] = palette.named(state.id, isSubject: subjects.contains(state.id))
    }
    let neighbours = states.neighbours
    // States with many neighbours choose first, because they have the least choice.
    let rest = states.map(\.id).filter { tints[$0] == nil }.sorted { a, b in
      let (left, right) = (neighbours[a]?.count ?? 0, neighbours[b]?.count ?? 0)
      return (right, a) < (left, b)
    }
    for state in rest {
      let choices = subjects.contains(state) ? palette.subjects : palette.others
      let beside = (neighbours[state] ?? []).sorted().compactMap { tints[$0] }
      // The first that can be told from all neighbours; if there is none, the one least like them.
      let ranked = choices.map { tint in (tint, max(1, beside.map(tint.likeness).max() ?? 0)) }
      tints[state] = ranked.min { $0.1 < $1.1 }?.0
    }
    self.tints = tints
  }
}

extension PowerPalette.Tint {
  /// How hard it is to tell land in two tints apart: up to 1 if it is easy for everybody, beyond if it is not.
  func likeness(to other: Self) -> Double {
    if hatch != other.hatch { return 0 }
    return ([Color.Vision.full] + Color.Vision.dichromacies).map { vision in
      vision.leastDifference / max(0.1, fill.difference(to: other.fill, seenWith: vision))
    }.max() ?? 0
  }
}

extension Color.Vision {
  /// The least difference ΔE₀₀ between the land of neighbours.
  var leastDifference: Double { self == .full ? 8 : 6 }
}

extension [Territory] {
  /// For each territory, those that share a border with it on any day.
  fileprivate var neighbours: [String: Set<String>] {
    var owners: [String: Set<String>] = [:]
    for territory in self {
      for use in territory.states.flatMap(\.boundary).joined() {
        owners[use.arc, default: []].insert(territory.id)
      }
    }
    var neighbours: [String: Set<String>] = [:]
    for ids in owners.values where ids.count > 1 {
      for id in ids { neighbours[id, default: []].formUnion(ids.subtracting([id])) }
    }
    return neighbours
  }
}
