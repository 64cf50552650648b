import GeoModel
import Geometry
import Labeling
import MapSpec
import Scene

/// A map in the making: what the layers have added so far.
struct Plate {
  /// In drawing order.
  var groups: [SceneGroup] = []
  /// What the legend must explain.
  var legend: [LegendEntry] = []
  /// Names still to be placed.
  var labels: [LabelRequest] = []
  /// What names should keep off.
  var obstacles: [Obstacle] = []
  /// Ids of the sources of everything drawn, in order of first use.
  var sources: [String] = []
  /// Ids of the notes that drawn features cite, in order of first use; a mark on the map is the
  /// position here, counted from one.
  var notes: [String] = []

  mutating func cite(_ evidence: Evidence) {
    for source in evidence.sources where !sources.contains(source) { sources.append(source) }
  }

  /// Keeps the entries of the legend whose signs are on the map, each once.
  mutating func explainOnly(_ groups: [SceneGroup]) {
    let signs = Set(groups.flatMap { SceneNode.group($0).groups }.compactMap { $0.data["sign"] })
    var seen: Set<String> = []
    legend = legend.filter { signs.contains($0.sign) && seen.insert($0.sign).inserted }
  }

  mutating func cite(source: String) {
    if !sources.contains(source) { sources.append(source) }
  }

  /// The marks of a feature's notes, as superscript figures.
  func marks(_ evidence: Evidence) -> String { marks(evidence.notes) }

  func marks(_ ids: [String]) -> String {
    let numbers = Set(ids).compactMap { notes.firstIndex(of: $0).map { $0 + 1 } }
      .sorted()
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return numbers.map { String(String($0).compactMap { $0.wholeNumberValue.map { digits[$0] } }) }
      .joined(separator: "\u{202f}")
  }
}

/// One line of the legend.
struct LegendEntry {
  /// The sign that it explains: the `sign` of groups on the map.
  var sign: String
  enum Sample {
    case area(AreaStyle)
    case line(LineStyle)
    /// Drawn round its origin.
    case symbol([SceneNode])
  }

  enum Section { case symbols, units, areas }

  var section: Section
  /// Where it stands among the symbols, lower first.
  var rank = 50
  var sample: Sample
  var text: String
}
