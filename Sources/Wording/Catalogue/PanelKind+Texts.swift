import MapSpec

extension PanelKind {
  /// The keys of the texts that only a panel of this kind uses, with the names of their placeholders.
  var texts: [String: [String]] {
    switch self {
    case .title:
      [
        "panel.state": ["date", "scale", "projection"],
        "panel.situation": ["date", "scale", "projection"],
      ]
    case .strength:
      [
        "panel.strength": [], "panel.limit": [], "strength.scale": [], "strength.limit": [],
        "strength.none-stated": [], "strength.not-stated": [],
      ]
    case .symbols: ["panel.symbols": [], "panel.symbols-granted": []]
    case .units: ["panel.units": []]
    case .areas: ["panel.areas": []]
    case .negotiation: ["panel.negotiation": []]
    case .chronology, .milestones: ["panel.chronology": ["year"]]
    case .treaties:
      [
        "panel.treaties": [], "treaty.signed": ["date"], "treaty.term": ["years", "more"],
        "treaty.term-only": ["years"],
        "treaty.limit": ["men", "covers"], "treaty.entry": ["date"],
      ]
    case .incidents: ["panel.incidents": []]
    case .notes: ["panel.notes": [], "panel.main-source": ["source"], "quote": ["text"]]
    case .credits: ["panel.credits": ["sources"]]
    }
  }
}
