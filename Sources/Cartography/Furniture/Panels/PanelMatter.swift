import GeoModel
import MapSpec

/// What the panels of a map have to tell, gathered before anything is drawn, so that they can be measured.
struct PanelMatter {
  /// The frame that the title tells the scale of.
  let frame: MapFrame
  /// Bases in the frame.
  let bases: [Base]
  let incidents: [NumberedIncident]
  /// Ids of the notes that have a mark on the map, in the order of their marks.
  var notes: NoteMarks
  /// Ids of the sources of what is drawn, in order of first use.
  let sources: [String]
  /// The lines of the legend: while the sheet is planned all that may be needed, for drawing those whose signs are
  /// on the map.
  var legend: [LegendEntry]
  /// All that may be needed: how they are set follows from them, or what is drawn could be higher than what was
  /// measured.
  let plannedLegend: [LegendEntry]

  /// The garrisons with a stated strength that the map shows, in men.
  var strengths: [Int] { bases.compactMap { $0.garrison?.men } }
}
