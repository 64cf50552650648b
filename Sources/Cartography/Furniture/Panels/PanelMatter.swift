import GeoModel
import MapSpec

/// The contents of a map's panels. They are collected before anything is drawn, so that the panels can be
/// measured.
struct PanelMatter {
  /// The frame whose scale the title panel states.
  let frame: MapFrame
  /// The bases inside the frame.
  let bases: [Base]
  let incidents: [NumberedIncident]
  /// The notes that have a mark on the map, in the order of their marks.
  var notes: NoteMarks
  /// The entries of the legend. During planning they are all that the map may need; for drawing, only those
  /// whose signs are on the map.
  var legend: [LegendEntry]
  /// All that may be needed: how they are set follows from them, or what is drawn could be higher than what was
  /// measured.
  let plannedLegend: [LegendEntry]

  /// The strengths of the garrisons that the map shows as discs, in men.
  var strengths: [Int] { bases.compactMap { $0.garrison?.drawnMen } }

  /// Whether a main source states the strength of any garrison.
  var statesStrengths: Bool { bases.contains(where: \.isCounted) }
}
