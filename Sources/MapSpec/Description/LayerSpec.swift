import Documents

/// The content of one layer of a map, as its description states it. Each kind carries exactly the values that
/// belong to it.
package enum LayerSpec: Hashable, Sendable {
  /// The background of water, with lighter bands towards the shore.
  case sea
  /// All land, filled with an area style.
  case land(style: String)
  /// The land of all states of a day, each in its own tint.
  case powers(date: Day?)
  /// Territories of the model, filled and hatched with an area style.
  case area(Areas)
  case lakes
  case rivers
  /// The coastline. The optional label is a text that runs along it.
  case coast(label: Label?)
  /// The graticule of meridians and parallels, `step` degrees apart.
  case graticule(step: Double)
  /// The state borders on a day.
  case borders(Borders)
  /// Lines of the model, such as limits, fortifications and zones.
  case lines(Lines)
  /// The names of the states that exist on a day.
  case states(date: Day?, labelClass: String?)
  /// The names of seas, lakes and rivers.
  case waters
  case towns(Towns)
  /// The bases, except those whose ids are listed in `hide`.
  case facilities(hide: [String], labelClass: String?)
  /// The troops. Where their strength is stated they appear as proportional discs.
  case garrisons(units: UnitForm, labelClass: String?)
  /// Dated events, drawn as numbered diamonds.
  case incidents(Incidents)
  /// The limits that treaties set to the number of troops. They are dashed circles at the same scale as the
  /// discs of the garrisons.
  case limits(date: Day?, legend: String?)

  /// The labels of a layer's features.
  package struct Label: Hashable, Sendable {
    /// The key of a text that replaces the names of the features. It may contain `{name}` and, for lines, the
    /// length `{km}` and the first day `{date}`. Nil to write the names themselves.
    package var text: String?
    /// The name of one of the style's label classes; nil for the engine's default.
    package var labelClass: String?

    package init(text: String? = nil, labelClass: String? = nil) {
      (self.text, self.labelClass) = (text, labelClass)
    }
  }

  package struct Areas: Hashable, Sendable {
    /// The name of an area style.
    package var style: String
    /// The ids of the territories to show.
    package var show: [String] = []
    /// The day whose shapes are shown; nil for the day of the map.
    package var date: Day?
    /// The key of the text in the legend; nil to omit the layer from the legend.
    package var legend: String?
    /// Nil if the areas are not labelled.
    package var label: Label?
  }

  package struct Borders: Hashable, Sendable {
    /// The name of a line style.
    package var style: String
    /// The day whose borders are shown; nil for the day of the map. For another day, only those borders are
    /// drawn that have moved since.
    package var date: Day?
    package var legend: String?
    /// The text that runs along the borders.
    package var label: Label?
  }

  package struct Lines: Hashable, Sendable {
    /// The name of a line style.
    package var style: String
    /// The ids of the lines to show.
    package var show: [String] = []
    /// The kinds of which all lines are shown besides, as the facts call them.
    package var kinds: [String] = []
    package var legend: String?
    package var label: Label?
  }

  package struct Towns: Hashable, Sendable {
    /// The ranks to show, from 1 (capital) to 5 (spot).
    package var ranks: [Int] = []
    /// The ids of places to show regardless of their rank.
    package var show: [String] = []
    /// The ids of places to omit.
    package var hide: [String] = []
    package var labelClass: String?
  }

  package struct Incidents: Hashable, Sendable {
    /// The ids of events to omit.
    package var hide: [String] = []
    package var legend: String?
    /// Nil if nothing is written but the numbers inside the diamonds.
    package var label: Label?
  }

  /// How the units of a garrison appear below its name.
  package enum UnitForm: String, CaseIterable, Sendable {
    case words
    /// Framed symbols that show the arm and the echelon.
    case signs
    case none
  }
}

/// A layer of a map, together with the days on which the map includes it.
package struct DescribedLayer: Hashable, Sendable {
  package var spec: LayerSpec
  package var span: DateSpan
  package var location: SourceLocation?
}
