import Documents
import Geometry
import Overlay

extension ModelCheck {
  /// Errors and warnings for areas of the base map whose rings cross or touch themselves or each
  /// other.
  func basemapProblems() -> [Diagnostic] {
    let layers = model.basemap.layers.values.sorted { $0.name < $1.name }
    return model.basemap.strayFiles
      + layers.flatMap { layer in
        layer.features.compactMap { feature in
          guard case .area(let area) = feature.shape else { return nil }
          return fault(in: area, of: feature)
        }
      }
  }

  /// The error for an invalid area. It is only a warning if the repair does not change the area,
  /// such as for a ring that touches itself.
  private func fault(in area: Area, of feature: Basemap.Feature) -> Diagnostic? {
    do {
      let overlay = try Overlay(crossings: model.crossingLimit)
      guard let fault = try overlay.invalidity(of: area) else { return nil }
      let size = area.totalArea
      let isHarmless =
        try abs(overlay.makeValid(area).totalArea - size) <= Self.harmlessShare * abs(size)
      let place = fault.location.map { " at \($0.x.degrees), \($0.y.degrees)" } ?? ""
      return Diagnostic(
        "its area is not sound: \(fault.reason)\(place)\(isHarmless ? "; it is drawn mended" : "")",
        at: feature.location, subject: feature.id, hint: "mend its rings there",
        severity: isHarmless ? .warning : .error)
    } catch {
      return Diagnostic(error, at: feature.location, subject: feature.id)
    }
  }

  /// The largest relative change of the size in a harmless repair. It allows for rounding errors.
  private static let harmlessShare = 1e-9
}
