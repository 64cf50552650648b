/// The kinds of things that carry an id and refer to each other.
package enum EntryKind: String, CaseIterable, Sendable {
  case source, note, treaty, place, facility, garrison, node, arc, territory, line, incident, water

  /// The file in `geo/` that holds them.
  var file: String {
    switch self {
    case .source: "sources.yaml"
    case .note: "notes.yaml"
    case .treaty: "treaties.yaml"
    case .place: "places.geojson"
    case .facility: "facilities.yaml"
    case .garrison: "garrisons.yaml"
    case .node: "nodes.geojson"
    case .arc: "arcs/*.geojson"
    case .territory: "territories.yaml"
    case .line: "lines.geojson"
    case .incident: "incidents.geojson"
    case .water: "waters.geojson"
    }
  }

  /// The key that holds them in a YAML file: the plural.
  var section: String { String(file.prefix { $0 != "." }) }
}
