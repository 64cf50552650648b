import Documents
import Geometry

/// Looks for errors in a model that could be read: shapes that are not closed or that overlap,
/// figures that contradict each other, and objects in impossible positions.
package struct ModelCheck {
  let model: GeoModel
  let borders: Borders
  /// All shapes that could be built.
  private(set) var drawn: [DrawnState] = []
  private(set) var found: [Diagnostic] = []

  /// All problems of `model`, in the order of the files.
  package static func diagnostics(of model: GeoModel) -> [Diagnostic] {
    var check = ModelCheck(model: model, borders: Borders(model))
    check.checkShapes()
    check.found += check.overlaps() + check.gapWarnings() + check.areaWarnings()
    check.found += model.repairs + model.basemap.strayFiles
    check.found += check.lineProblems() + check.roleProblems()
    check.found += check.garrisonProblems() + check.facilityProblems() + check.strayPlaces()
    return check.found.inOrderOfPlace
  }

  private init(model: GeoModel, borders: Borders) {
    self.model = model
    self.borders = borders
  }

  /// Builds every shape and records the rings that are not closed.
  private mutating func checkShapes() {
    for territory in model.territories {
      for state in territory.states {
        let gaps = state.boundary.flatMap {
          borders.gaps(in: $0, isClosed: true, subject: territory.id, at: state.location)
        }
        found += gaps
        guard gaps.isEmpty else { continue }
        let shape = collect(into: &found) { () -> DrawnState in
          let outline = try borders.outline(of: state, subject: territory.id)
          let area = try borders.area(of: state, subject: territory.id)
          return DrawnState(territory: territory, state: state, outline: outline, area: area)
        }
        if let shape { drawn.append(shape) }
      }
    }
  }
}

/// A shape of a territory with the polygons built from it.
struct DrawnState {
  var territory: Territory
  var state: Territory.State
  /// The polygons of its rings.
  var outline: Area
  /// The polygons of its rings without the sea.
  var area: Area
}

extension Territory.State {
  /// Whether the shape was read as a polygon and not as a list of arcs.
  var isPolygon: Bool { location?.file.hasSuffix(".geojson") ?? false }
}

extension DateSpan {
  /// The days that both spans contain. Nil if there are none.
  func intersection(_ other: DateSpan) -> DateSpan? {
    let start = [start, other.start].compactMap(\.self).max()
    let end = [end, other.end].compactMap(\.self).min()
    if let start, let end, start >= end { return nil }
    return DateSpan(start: start, end: end)
  }
}
