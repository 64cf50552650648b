import Geometry
import MapSpec

/// What must change before a map can be laid out.
enum Replanning: Error {
  /// Panels find no room.
  case without([PanelKind])
  /// The footer must be at least so many millimetres high.
  case footer(height: Double)
}

extension PanelKind {
  /// What a map can do without on a sheet that is too small, the most dispensable first.
  static let dispensable: [PanelKind] = [
    .milestones, .chronology, .treaties, .negotiation, .notes, .incidents,
  ]
}

extension MapDescription {
  /// The map without some panels, and without what they alone explain.
  func without(_ panels: [PanelKind]) -> MapDescription {
    panels.reduce(self) { $0.without($1) }
  }

  private func without(_ panel: PanelKind) -> MapDescription {
    var rest = self
    rest.column?.panels.removeAll { $0 == panel }
    rest.footer?.panels.removeAll { $0 == panel }
    for index in rest.insets.indices { rest.insets[index].panels.removeAll { $0 == panel } }
    rest.insets.removeAll { $0.kind == .panels && $0.panels.isEmpty }
    if panel == .incidents { rest.layers.removeAll { $0.kind == .incidents } }
    return rest
  }
}
