import Documents

/// What one layer of a map draws, in the words of its description: each kind with what belongs to it, and
/// nothing else.
package enum LayerSpec: Hashable, Sendable {
  /// The water that everything lies on, with lighter bands towards the shore.
  case sea
  /// All land, in an area style.
  case land(style: String)
  /// Territories of the model.
  case area(Areas)
  case lakes
  case rivers
  /// Where land meets water, with the key of a text that stands along it.
  case coast(label: Label?)
  /// Meridians and parallels, `step` degrees apart.
  case graticule(step: Double)
  /// State borders of a day.
  case borders(Borders)
  /// Lines of the model: limits, fortifications, zones.
  case lines(Lines)
  /// Names of the states of a day.
  case states(date: Day?, labelClass: String?)
  /// Names of seas, lakes and rivers.
  case waters
  case towns(Towns)
  /// Bases, without those whose ids are hidden.
  case facilities(hide: [String], labelClass: String?)
  /// Troops, as discs where their strength is stated.
  case garrisons(units: UnitForm, labelClass: String?)
  /// Dated events, as numbered diamonds.
  case incidents(Incidents)
  /// The limits of the treaties' contingents, as broken circles on the garrisons' scale.
  case limits(date: Day?, legend: String?)

  /// The words of a layer's features, or the text that stands in their place.
  package struct Label: Hashable, Sendable {
    /// Key of a text to write instead of the features' names, with their `{name}` and, of lines, their
    /// length `{km}`; nil for the names themselves.
    package var text: String?
    /// Name of one of the style's label classes; nil for the one that the engine takes.
    package var labelClass: String?

    package init(text: String? = nil, labelClass: String? = nil) {
      (self.text, self.labelClass) = (text, labelClass)
    }
  }

  package struct Areas: Hashable, Sendable {
    /// Name of an area style.
    package var style: String
    /// Ids of territories.
    package var show: [String] = []
    /// Another day than the map's.
    package var date: Day?
    /// Key of the legend's text; without one the layer is not in the legend.
    package var legend: String?
    /// Nil for areas without names.
    package var label: Label?
  }

  package struct Borders: Hashable, Sendable {
    /// Name of a line style.
    package var style: String
    /// Another day than the map's: then only what has moved since is drawn.
    package var date: Day?
    package var legend: String?
    /// The text that stands along the borders.
    package var label: Label?
  }

  package struct Lines: Hashable, Sendable {
    /// Name of a line style.
    package var style: String
    /// Ids of lines.
    package var show: [String] = []
    package var legend: String?
    package var label: Label?
  }

  package struct Towns: Hashable, Sendable {
    /// The ranks shown, 1 (capital) to 5 (spot).
    package var ranks: [Int] = []
    /// Ids of places shown whatever their rank.
    package var show: [String] = []
    /// Ids of places left out.
    package var hide: [String] = []
    package var labelClass: String?
  }

  package struct Incidents: Hashable, Sendable {
    /// Ids of events left out.
    package var hide: [String] = []
    package var legend: String?
    /// Nil when the numbers in the diamonds are all that is written.
    package var label: Label?
  }

  /// How a garrison's units stand under its name.
  package enum UnitForm: String, CaseIterable, Sendable {
    case words
    /// Frames with the signs of arm and echelon.
    case signs
    case none
  }
}

/// A layer of a map and the days on which it is part of it.
package struct DescribedLayer: Hashable, Sendable {
  package var spec: LayerSpec
  package var span: DateSpan
  package var location: SourceLocation?
}
