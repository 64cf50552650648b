import Documents
import Geometry
import Overlay

extension ModelCheck {
  /// Areas of the base map whose rings cross, or run the wrong way round.
  func basemapProblems() -> [Diagnostic] {
    model.basemap.layers.values.sorted { $0.name < $1.name }.flatMap { layer in
      layer.features.compactMap { feature in
        guard case .area(let area) = feature.shape else { return nil }
        return crossing(in: area, of: feature) ?? turned(area, of: feature)
      }
    }
  }

  private func crossing(in area: Area, of feature: Basemap.Feature) -> Diagnostic? {
    do {
      guard let fault = try Overlay().invalidity(of: area) else { return nil }
      let place = fault.location.map { " at \($0.x.degrees), \($0.y.degrees)" } ?? ""
      return Diagnostic(
        "its area is not sound: \(fault.reason)\(place)", at: feature.location, subject: feature.id,
        hint: "mend its rings there")
    } catch {
      return Diagnostic("\(error)", at: feature.location, subject: feature.id)
    }
  }

  private func turned(_ area: Area, of feature: Basemap.Feature) -> Diagnostic? {
    let outer = area.contains { $0.outer.signedArea < 0 }
    guard outer || area.contains(where: { $0.holes.contains { $0.signedArea > 0 } }) else {
      return nil
    }
    return Diagnostic(
      outer ? "its outer ring runs clockwise" : "a hole of it runs counter-clockwise",
      at: feature.location, subject: feature.id,
      hint: "RFC 7946 has outer rings counter-clockwise and holes clockwise: turn it round",
      severity: .warning)
  }
}
