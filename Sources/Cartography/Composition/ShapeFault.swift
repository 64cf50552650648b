import Documents
import GeoModel
import Geometry
import Overlay

/// Finds the shape of the atlas that caused an overlay operation to fail. The search takes place only after a
/// failure, so that drawing need not track the origin of each line.
struct ShapeFault {
  private let error: OverlayError
  private let context: MapContext

  /// A shape that maps draw, in the form that it has in the atlas.
  private struct Suspect {
    let id: String
    let location: SourceLocation?
    let lines: [Polyline]
    /// Nil if the shape is a line.
    let area: Area?
  }

  init(_ error: OverlayError, _ context: MapContext) {
    (self.error, self.context) = (error, context)
  }

  /// A message about the first shape that is faulty by itself. If there is none, it is about the first file
  /// whose shapes are faulty in combination; otherwise, about the map.
  var diagnostic: Diagnostic {
    let groups = suspects
    let found =
      switch error {
      case .tooManyCrossings(let limit, _): tangled(groups, limit)
      default: unsound(groups)
      }
    return found ?? Diagnostic(error, at: context.map.location, subject: context.map.id)
  }

  private func tangled(_ groups: [[Suspect]], _ limit: Int) -> Diagnostic? {
    let isTangled = { (suspects: [Suspect]) in
      Crossings(
        of: suspects.flatMap(\.lines), limit: limit, nearLimit: Overlay.nearPairs,
        nearShare: Overlay.nearShare
      ).isMore
        || RingNesting(of: suspects.flatMap { $0.area ?? [] }, limit: Overlay.nestedPairs * limit)
          .isMore
    }
    for suspect in groups.joined() where isTangled([suspect]) {
      return Diagnostic(
        "its edges cross each other more than \(limit) times, crowd together, or lie in each other by the "
          + "hundred",
        at: suspect.location, subject: suspect.id, hint: error.hint, settings: error.settings)
    }
    for group in groups where isTangled(group) {
      guard let first = group.first else { continue }
      return Diagnostic(
        "the shapes of this file cross each other more than \(limit) times, crowd together, or lie in each "
          + "other by the hundred",
        at: first.location.map { SourceLocation(file: $0.file) }, hint: error.hint,
        settings: error.settings)
    }
    return nil
  }

  private func unsound(_ groups: [[Suspect]]) -> Diagnostic? {
    for suspect in groups.joined() {
      guard let area = suspect.area,
        let fault = try? Overlay(crossings: context.model.crossingLimit).invalidity(of: area)
      else { continue }
      let place = fault.location.map { " at \($0.x.degrees), \($0.y.degrees)" } ?? ""
      return Diagnostic(
        "its area is not sound: \(fault.reason)\(place), and it cannot be mended",
        at: suspect.location, subject: suspect.id, hint: "mend its rings there")
    }
    return nil
  }

  /// The shapes that maps cut and join, grouped by the file that they come from.
  private var suspects: [[Suspect]] {
    let model = context.model
    let basemap = (model.basemap.landLayers + model.basemap.lakeLayers).map { layer in
      model.basemap.features(layer).compactMap { feature -> Suspect? in
        guard case .area(let area) = feature.shape else { return nil }
        return Suspect(id: feature.id, location: feature.location, lines: area.edges, area: area)
      }
    }
    let territories = model.territories.flatMap { territory in
      territory.states.compactMap { state -> Suspect? in
        let rings = state.boundary.compactMap { uses in
          try? context.borders.polyline(along: uses, subject: territory.id, at: state.location)
        }
        let parts = rings.map { Polygon(Ring($0.points)) }
        let outline = try? context.borders.outline(of: state, subject: territory.id)
        return Suspect(
          id: territory.id, location: state.location, lines: rings, area: outline ?? parts)
      }
    }
    let lines = model.lines.compactMap { line -> Suspect? in
      guard let course = try? context.borders.polyline(of: line) else { return nil }
      return Suspect(id: line.id, location: line.evidence.location, lines: [course], area: nil)
    }
    return basemap + [territories] + lines.map { [$0] }
  }
}
