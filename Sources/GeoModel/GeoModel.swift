import Documents
import Geometry

/// The facts of an atlas: everything that stands in its `geo/` folder, or was made in Swift. It can be changed at will;
/// whoever draws it makes sure that it holds together, by the rules that hold for files.
public struct GeoModel: Sendable {
  /// Where facts come from, by id.
  public var sources: [String: Source] = [:]
  /// Contradictions between sources, by id.
  public var notes: [String: Note] = [:]
  /// Treaties under which troops came or land changed hands.
  public var treaties: [Treaty] = []
  /// Towns, stations and other points.
  public var places: [Place] = []
  /// What places were to be under the treaties, and what came of it.
  public var facilities: [Facility] = []
  /// Troops.
  public var garrisons: [Garrison] = []
  /// Junctions of borders.
  public var nodes: [Node] = []
  /// Borders and other edges of territories.
  public var arcs: [Arc] = []
  /// States and parts of them.
  public var territories: [Territory] = []
  /// Limits, defence lines and other lines that are no borders.
  public var lines: [Line] = []
  /// Dated events.
  public var incidents: [Incident] = []
  /// Names of seas, lakes and rivers.
  public var waters: [Water] = []
  /// Coast, lakes and rivers. It is read from files alone.
  package var basemap = Basemap(layers: [:])
  /// Warnings: what was mended in the files, or passed over.
  package var repairs: [Diagnostic] = []
  /// How often the edges of shapes that are cut, joined or mended together may cross.
  package var crossingLimit = Crossings.usualLimit

  package init() {}
}
