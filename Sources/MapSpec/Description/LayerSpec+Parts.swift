import Documents

/// Properties that layers of several kinds share.
extension LayerSpec {
  /// The kinds of layers. The raw values are the words used in a map description.
  package enum Kind: String, CaseIterable, Sendable {
    case sea, land, powers, area, lakes, rivers, coast, graticule, borders, lines, states, waters,
      towns, facilities, garrisons, incidents, limits
  }

  /// The word for the kind in a map description.
  package var kindName: String {
    let kind: Kind =
      switch self {
      case .sea: .sea
      case .land: .land
      case .powers: .powers
      case .area: .area
      case .lakes: .lakes
      case .rivers: .rivers
      case .coast: .coast
      case .graticule: .graticule
      case .borders: .borders
      case .lines: .lines
      case .states: .states
      case .waters: .waters
      case .towns: .towns
      case .facilities: .facilities
      case .garrisons: .garrisons
      case .incidents: .incidents
      case .limits: .limits
      }
    return kind.rawValue
  }

  /// The word for the kind. A style is appended where the layer has one, because such kinds may occur more than
  /// once: `area-ceded`.
  package var name: String { [kindName, style].compactMap(\.self).joined(separator: "-") }

  /// The name of the layer's area style or line style; nil for kinds without a style.
  package var style: String? {
    switch self {
    case .land(let style): style
    case .area(let areas): areas.style
    case .borders(let borders): borders.style
    case .lines(let lines): lines.style
    default: nil
    }
  }

  /// The day that the layer shows; nil for the day of the map.
  package var date: Day? {
    switch self {
    case .area(let areas): areas.date
    case .borders(let borders): borders.date
    case .powers(let date), .states(let date, _), .limits(let date, _): date
    default: nil
    }
  }

  /// The key of the text that explains the layer in the legend; nil if the legend omits the layer.
  package var legend: String? {
    switch self {
    case .area(let areas): areas.legend
    case .borders(let borders): borders.legend
    case .lines(let lines): lines.legend
    case .incidents(let incidents): incidents.legend
    case .limits(_, let legend): legend
    default: nil
    }
  }

  /// The labels of the layer's features; nil if they have none, and for kinds whose features always have their
  /// own names, such as towns.
  package var label: Label? {
    switch self {
    case .area(let areas): areas.label
    case .borders(let borders): borders.label
    case .lines(let lines): lines.label
    case .coast(let label): label
    case .incidents(let incidents): incidents.label
    default: nil
    }
  }

  /// The name of the label class for the layer's names; nil for the engine's default.
  package var labelClass: String? {
    switch self {
    case .states(_, let name), .facilities(_, let name), .garrisons(_, let name): name
    case .towns(let towns): towns.labelClass
    default: label?.labelClass
    }
  }

  /// The ids of the territories or lines that the layer lists.
  package var shownFeatures: [String] {
    switch self {
    case .area(let areas): areas.show
    case .lines(let lines): lines.show
    default: []
    }
  }
}
