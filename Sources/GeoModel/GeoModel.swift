import Documents
import Geometry

/// Everything that stands in an atlas's `geo/` folder, read and resolved. Lists keep the order of the
/// files; a dictionary maps each id to its entry.
package struct GeoModel: Sendable {
  package var sources: [String: Source] = [:]
  package var notes: [String: Note] = [:]
  package var treaties: [Treaty] = []
  package var places: [Place] = []
  package var facilities: [Facility] = []
  package var garrisons: [Garrison] = []
  package var nodes: [Node] = []
  package var arcs: [Arc] = []
  package var territories: [Territory] = []
  package var lines: [Line] = []
  package var incidents: [Incident] = []
  package var waters: [Water] = []
  package var basemap = Basemap(layers: [:])
  /// Warnings: what was mended in the files, or passed over.
  package var repairs: [Diagnostic] = []
  /// How often the edges of shapes that are cut, joined or mended together may cross.
  package var crossingLimit = Crossings.usualLimit

  package init() {}
}
