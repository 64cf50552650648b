import Documents
import Geometry

/// The facts of an atlas, read from its `geo/` folder or made in Swift.
///
/// The model can be changed freely. Before it is drawn, it is checked by the same rules as the
/// files.
public struct GeoModel: Sendable {
  /// The sources of facts, by id.
  public var sources: [String: Source] = [:]
  /// Notes on contradictions between sources, by id.
  public var notes: [String: Note] = [:]
  /// The treaties by which troops were stationed or land changed hands.
  public var treaties: [Treaty] = []
  /// Towns, stations and other points.
  public var places: [Place] = []
  /// The facilities that were planned under the treaties, with their outcomes.
  public var facilities: [Facility] = []
  /// The troops.
  public var garrisons: [Garrison] = []
  /// The junctions of borders.
  public var nodes: [Node] = []
  /// Borders and other edges of territories.
  public var arcs: [Arc] = []
  /// States and parts of them.
  public var territories: [Territory] = []
  /// Limits, defence lines and other lines that are not borders.
  public var lines: [Line] = []
  /// Events with a date.
  public var incidents: [Incident] = []
  /// The names of seas, lakes and rivers.
  public var waters: [Water] = []
  /// Coasts, lakes and rivers. The base map can only be read from files.
  package var basemap = Basemap(layers: [:])
  /// Warnings about what was repaired or ignored in the files.
  package var repairs: [Diagnostic] = []
  /// The largest number of crossings between the edges of shapes that are overlaid or repaired
  /// together.
  package var crossingLimit = Crossings.usualLimit

  package init() {}
}
