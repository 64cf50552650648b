/// The kinds of objects that have an id and can refer to each other.
package enum EntryKind: String, CaseIterable, Sendable {
  case source, note, treaty, place, facility, garrison, node, arc, territory, line, incident, water

  /// The file in `geo/` that contains the entries of this kind.
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

  /// Further files that may hold entries of this kind: data under another licence needs a file of its
  /// own.
  var otherFiles: [String] { self == .line ? [Self.borders, "railways.geojson"] : [] }

  /// The file of borders that bound no territory of the model.
  static let borders = "borders.geojson"

  /// The key of the list in a YAML file: the plural of the kind.
  var section: String { String(file.prefix { $0 != "." }) }
}
