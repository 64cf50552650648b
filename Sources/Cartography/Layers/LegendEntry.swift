import MapSpec
import Scene

/// One line of the legend.
struct LegendEntry {
  /// The sign that it explains.
  var sign: String

  enum Sample {
    case area(AreaStyle)
    case line(LineStyle)
    /// Drawn round its origin.
    case symbol([SceneNode])
  }

  enum Section { case symbols, units, areas }

  var section: Section
  /// Where it stands in its section, lower first; of equal rank in the order of the layers.
  var rank = Self.ofLayers

  /// After the signs of bases, however many kinds and outcomes there are.
  static let ofLayers = 1000
  static let ofTowns = 2000

  var sample: Sample
  var text: String
}

extension [LegendEntry] {
  /// The first entry of each sign.
  var withoutRepetitions: [LegendEntry] {
    var seen: Set<String> = []
    return filter { seen.insert($0.sign).inserted }
  }

  /// The entries of some signs.
  func explaining(_ signs: Set<String>) -> [LegendEntry] { filter { signs.contains($0.sign) } }
}
