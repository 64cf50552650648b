import Documents
import Overlay

extension GeoModel {
  /// Returns the model with valid areas in its base map that do not overlap. Warnings say what was
  /// repaired, in the base map and in the boundaries of territories.
  ///
  /// This is not part of reading, because it takes as long as reading, and lists of facts do not
  /// need it.
  ///
  /// - Throws: All errors in areas of the base map that cannot be drawn.
  package func readyToDraw() throws(Problems) -> GeoModel {
    var model = self
    var problems: [Diagnostic] = []
    model.repairs += model.basemap.makeSound(crossings: crossingLimit, problems: &problems)
    model.repairs += unsoundBoundaries()
    model.repairs = model.repairs.inOrderOfPlace
    guard problems.isEmpty else { throw Problems(problems.inOrderOfPlace) }
    return model
  }

  /// A warning for each shape of a territory whose rings cross. Such a shape is repaired whenever
  /// it is drawn. There is no warning for a shape that cannot be built or repaired; the check and
  /// the maps that draw it report the error.
  private func unsoundBoundaries() -> [Diagnostic] {
    let borders = Borders(self)
    return territories.flatMap { territory in
      territory.states.compactMap { state -> Diagnostic? in
        guard let outline = try? borders.outline(of: state, subject: territory.id),
          var fault = borders.crossing(in: outline, of: state, subject: territory.id),
          (try? Overlay(crossings: crossingLimit).makeValid(outline)) != nil
        else { return nil }
        fault.message += "; it is drawn mended"
        fault.severity = .warning
        return fault
      }
    }
  }
}
