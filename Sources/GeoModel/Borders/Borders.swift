import Documents
import Geometry

/// Builds shapes from the arcs of a model: the area of a territory on a day, and the state borders
/// of that day. All shapes are in longitudes and latitudes.
package struct Borders: Sendable {
  /// The territories in the order of the model.
  package let territories: [Territory]
  /// The arcs in the order of the model.
  package let arcs: [Arc]
  private let arcsByID: [String: Arc]
  /// The polygons of the land with their bounding boxes. Nil if the base map has no layer of land.
  let land: [(part: Polygon, box: Box)]?

  /// The largest number of crossings between the edges of shapes that are overlaid.
  let crossingLimit: Int

  package init(_ model: GeoModel) {
    crossingLimit = model.crossingLimit
    territories = model.territories
    arcs = model.arcs
    arcsByID = Dictionary(model.arcs.map { ($0.id, $0) }) { first, _ in first }
    land = model.basemap.layers["land"].map { layer in
      model.basemap.areas(layer.name).compactMap { part in part.box.map { (part, $0) } }
    }
  }

  /// The arc with this id. In a model that was read without errors, every arc that is referred to
  /// exists.
  package func arc(_ id: String) -> Arc? { arcsByID[id] }

  package func territory(_ id: String) -> Territory? { territories.first { $0.id == id } }

  /// The shape of a territory on `date`.
  ///
  /// - Throws: An error if there is none. The message names the days for which there is one.
  package func state(of territory: Territory, on date: Day)
    throws(Diagnostic) -> Territory.State
  {
    if let state = territory.state(on: date) { return state }
    let spans = territory.states.map(\.span).map { span in
      "\(span.start.map { "from \($0) " } ?? "")\(span.end.map { "until before \($0)" } ?? "on")"
    }
    throw Diagnostic(
      "has no shape on \(date)", at: territory.evidence.location, subject: territory.id,
      hint: spans.isEmpty
        ? "it has none on any day" : "its shapes hold \(spans.joined(separator: " and "))")
  }

  /// The arcs that are state borders on `date`, each once and in the order of the model. They are
  /// of kind `border`, their own span contains `date`, and they bound a state that has a shape on
  /// that day.
  package func arcs(on date: Day) -> [Arc] {
    let states = territories.filter { $0.kind == .state }.compactMap { $0.state(on: date) }
    let used = Set(states.flatMap(\.boundary).joined().map(\.arc))
    return arcs.filter { $0.kind == .border && $0.span.contains(date) && used.contains($0.id) }
  }
}
