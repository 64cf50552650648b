import MapSpec
import Scene

/// One entry of the legend.
struct LegendEntry {
  /// The name of the sign that the entry explains.
  var sign: String

  enum Sample {
    /// An area, beside each other on the grounds that it has on the map; none if the map shows no tints of states.
    case area(AreaStyle, on: [PowerGround])
    case line(LineStyle)
    /// Several lines, one below the other.
    case lines([LineStyle])
    /// A symbol that is drawn around the origin.
    case symbol([SceneNode])
  }

  enum Section { case symbols, units, areas }

  var section: Section
  /// The sort key within the section, in ascending order. Entries with equal keys keep the order of the layers.
  var rank = Self.ofLayers

  /// The rank of layers. It is larger than any rank of a base's sign, regardless of the number of kinds and
  /// outcomes.
  static let ofLayers = 1000
  static let ofTowns = 2000

  var sample: Sample
  var text: String
}

extension [LegendEntry] {
  /// The entries without those whose sign an earlier entry explains.
  var withoutRepetitions: [LegendEntry] {
    var seen: Set<String> = []
    return filter { seen.insert($0.sign).inserted }
  }

  /// The entries that explain any of the given signs.
  func explaining(_ signs: Set<String>) -> [LegendEntry] { filter { signs.contains($0.sign) } }
}
