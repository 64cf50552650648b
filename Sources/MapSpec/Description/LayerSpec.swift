import Documents

/// One layer of a map, in the words of its description.
package struct LayerSpec: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// The water that everything lies on, with lighter bands towards the shore.
    case sea
    /// All land.
    case land
    /// Territories of the model.
    case area
    case lakes, rivers, coast, graticule
    /// State borders of a date.
    case borders
    /// Lines of the model: limits, fortifications, zones.
    case lines
    /// Names of the states of the date.
    case states
    /// Names of seas, lakes and rivers.
    case waters
    case towns, facilities, garrisons
    /// Dated events, as numbered diamonds.
    case incidents
    /// The limits of the treaties' contingents, as broken circles on the garrisons' scale.
    case limits
  }

  package var kind: Kind
  /// Name of an area or line style.
  package var style: String?
  /// Ids of what to show; empty for everything that fits.
  package var show: [String]
  /// Ids of what to leave out.
  package var hide: [String]
  /// Another date than the map's.
  package var date: CalendarDate?
  /// The days on which the layer is part of the map.
  package var span: DateSpan
  /// Key of the legend's text; without one the layer is not in the legend.
  package var legend: String?
  /// Whether its features are named on the map.
  package var isLabelled: Bool
  /// Key of a text to write instead of the features' names, with their `{name}` and, of lines, their
  /// length `{km}`. Of borders and coasts, which have no names, the text that stands along them.
  package var labelText: String?
  /// How a garrison's units stand under its name.
  package enum UnitForm: String, CaseIterable, Sendable {
    case words
    /// Frames with the signs of arm and echelon.
    case signs
    case none
  }

  /// Of garrisons.
  package var units: UnitForm
  /// Of towns: the ranks shown.
  package var ranks: [Int]
  /// Of a graticule: degrees from line to line.
  package var step: Double
  package var location: SourceLocation
}
