import Documents
import Geometry

/// Looks for what is wrong with a model that could be read: shapes that do not close or overlap, figures
/// that do not fit together, things that lie where they cannot.
package struct ModelCheck {
  let model: GeoModel
  let borders: Borders
  /// Every shape that could be built.
  private(set) var drawn: [DrawnState] = []
  private(set) var found: [Diagnostic] = []

  /// Everything that is wrong with `model`, in the order of the files.
  package static func diagnostics(of model: GeoModel) -> [Diagnostic] {
    var check = ModelCheck(model: model, borders: Borders(model))
    check.checkShapes()
    check.found += check.overlaps() + check.gapWarnings() + check.areaWarnings()
    check.found += model.repairs
    check.found += check.lineProblems() + check.roleProblems()
    check.found += check.garrisonProblems() + check.facilityProblems()
    return check.found.inOrderOfPlace
  }

  private init(model: GeoModel, borders: Borders) {
    self.model = model
    self.borders = borders
  }

  /// Builds every shape, and notes the rings that do not close or that cross.
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
          if let fault = borders.crossing(in: outline, of: state, subject: territory.id) {
            throw fault
          }
          let area = try borders.area(of: state, subject: territory.id)
          return DrawnState(territory: territory, state: state, outline: outline, area: area)
        }
        if let shape { drawn.append(shape) }
      }
    }
  }
}

/// A shape of a territory, built.
struct DrawnState {
  var territory: Territory
  var state: Territory.State
  /// Its rings.
  var outline: Area
  /// Its rings without the sea.
  var area: Area
}

extension DateSpan {
  /// The days of both; nil when there are none.
  func intersection(_ other: DateSpan) -> DateSpan? {
    let start = [start, other.start].compactMap(\.self).max()
    let end = [end, other.end].compactMap(\.self).min()
    if let start, let end, start >= end { return nil }
    return DateSpan(start: start, end: end)
  }
}
