import MapSpec

/// A block of text or diagrams in the column, in the footer or in a box inside the map frame.
protocol MapPanel {
  /// Sets the panel from top to bottom. A panel without contents sets nothing.
  func set(in builder: inout PanelBuilder) throws

  /// The ids of the sources of each figure in the panel, and of each in a sign that it explains.
  var figures: [[String]] { get }
}

extension MapPanel {
  var figures: [[String]] { [] }
}

extension PanelKind {
  /// The panel of this kind.
  func panel(_ matter: PanelMatter, _ context: MapContext) -> any MapPanel {
    switch self {
    case .title: TitlePanel(context: context, matter: matter)
    case .strength: StrengthPanel(context: context, matter: matter)
    case .symbols: LegendPanel(context: context, matter: matter, section: .symbols)
    case .units: LegendPanel(context: context, matter: matter, section: .units)
    case .areas: LegendPanel(context: context, matter: matter, section: .areas)
    case .negotiation: NegotiationPanel(context: context)
    case .chronology: ChronologyPanel(context: context, matter: matter, milestonesOnly: false)
    case .milestones: ChronologyPanel(context: context, matter: matter, milestonesOnly: true)
    case .treaties: TreatyPanel(context: context)
    case .incidents: IncidentPanel(context: context, matter: matter)
    case .notes: NotesPanel(context: context, matter: matter)
    case .credits: CreditsPanel(context: context)
    }
  }
}
