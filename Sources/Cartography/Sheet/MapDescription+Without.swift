import MapSpec

extension PanelKind {
  /// The panels that a map can omit on a sheet that is too small, the most dispensable first.
  static let dispensable: [PanelKind] = allCases.filter { $0.weight != nil }
    .sorted { ($0.weight ?? 0) < ($1.weight ?? 0) }

  /// The importance of the panel for a map; nil for a panel that is indispensable.
  private var weight: Int? {
    switch self {
    case .milestones: 1
    case .chronology: 2
    case .treaties: 3
    case .negotiation: 4
    case .notes: 5
    case .incidents: 6
    case .title, .strength, .symbols, .units, .areas, .credits: nil
    }
  }
}

extension MapDescription {
  /// The map without some panels, and without layers that only these panels explain.
  func without(_ panels: [PanelKind]) -> MapDescription {
    panels.reduce(self) { $0.without($1) }
  }

  private func without(_ panel: PanelKind) -> MapDescription {
    var rest = self
    rest.column?.panels.removeAll { $0 == panel }
    rest.footer?.panels.removeAll { $0 == panel }
    rest.insets = insets.compactMap { inset in
      guard case .panels(let width, var panels) = inset.spec else { return inset }
      panels.removeAll { $0 == panel }
      guard !panels.isEmpty else { return nil }
      var inset = inset
      inset.spec = .panels(width: width, panels)
      return inset
    }
    if panel == .incidents {
      rest.layers.removeAll { if case .incidents = $0.spec { true } else { false } }
    }
    return rest
  }
}
