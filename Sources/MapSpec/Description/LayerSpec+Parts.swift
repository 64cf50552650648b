import Documents

/// What layers of several kinds have.
extension LayerSpec {
  /// The words for the kinds of layers in a description.
  package enum Kind: String, CaseIterable, Sendable {
    case sea, land, area, lakes, rivers, coast, graticule, borders, lines, states, waters, towns,
      facilities, garrisons, incidents, limits
  }

  /// The word for its kind.
  package var kindName: String {
    let kind: Kind =
      switch self {
      case .sea: .sea
      case .land: .land
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

  /// The kind and, where a kind may occur more than once, the style: `area-ceded`.
  package var name: String { [kindName, style].compactMap(\.self).joined(separator: "-") }

  /// The name of its area or line style.
  package var style: String? {
    switch self {
    case .land(let style): style
    case .area(let areas): areas.style
    case .borders(let borders): borders.style
    case .lines(let lines): lines.style
    default: nil
    }
  }

  /// The day that it shows instead of the map's.
  package var date: Day? {
    switch self {
    case .area(let areas): areas.date
    case .borders(let borders): borders.date
    case .states(let date, _), .limits(let date, _): date
    default: nil
    }
  }

  /// Key of the legend's text.
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

  /// How its features are named; nil when they are not, or only as places are.
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

  /// The name of the class by which its names are placed; nil for the one that the engine takes.
  package var labelClass: String? {
    switch self {
    case .states(_, let name), .facilities(_, let name), .garrisons(_, let name): name
    case .towns(let towns): towns.labelClass
    default: label?.labelClass
    }
  }

  /// Ids of the territories or lines that it shows.
  package var shownFeatures: [String] {
    switch self {
    case .area(let areas): areas.show
    case .lines(let lines): lines.show
    default: []
    }
  }
}
