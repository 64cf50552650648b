import Documents
import Geometry

/// The content and the layout of one map, read from a file in `maps/`.
package struct MapDescription: Hashable, Sendable {
  package var id: String
  /// The key of the title in the texts.
  package var title: String
  /// The key of the subtitle; nil for none.
  package var subtitle: String?
  package var treaties: [String]
  /// The day whose borders and territories the map shows.
  package var date: Day
  /// The first and the last day (both inclusive) of the proposals and events that the map shows.
  package var period: ClosedRange<Day>
  /// The coordinate reference system of the map, in any form that PROJ accepts.
  package var projection: String
  /// The key of a text that describes the projection; nil to print its official name.
  package var projectionText: String?
  package var page: PageSpec
  package var frame: FrameSpec
  /// Which form of the names of places the map prints.
  package var names = NameForm.asked
  /// The code of a language whose names of places are added in smaller type; nil for none.
  package var exonyms: String?
  /// The name of a file in `maps/styles/`, without its extension, or of a style of the program.
  package var style: String
  /// The area of a garrison's disc in square millimetres per thousand men; nil for the value of the style.
  package var discScale: Double?
  /// Whether figures carry letters that stand before their sources in the credits.
  package var hasSourceLetters = true
  /// The layers in drawing order, the bottom one first.
  package var layers: [DescribedLayer]
  package var column: ColumnSpec?
  package var footer: FooterSpec?
  package var insets: [DescribedInset]
  /// The labels whose positions the author has fixed.
  package var labels: [LabelPinSpec]
  /// The names in the description that refer to facts, labels and texts.
  package var mentions: [Mention]
  package var location: SourceLocation?
  /// The locations of the values, by key, for messages about them.
  package var places: [String: SourceLocation]

  /// All panels of the map: those in the column, in the footer and in insets.
  package var panels: [PanelKind] {
    (column?.panels ?? []) + (footer?.panels ?? []) + insets.flatMap(\.spec.panels)
  }
}

/// The form of a place's name that a map prints if languages differ.
package enum NameForm: String, CaseIterable, Sendable {
  /// The name in the map's language. If there is none, the native name; if that is missing too, the English
  /// one.
  case asked
  /// The name in the language of the country that held the place.
  case native
  /// The native name, followed by the name in the map's language in brackets. If the native name is not in
  /// Latin script, only the latter.
  case both
}

/// The size of the sheet of paper and its margin.
package struct PageSpec: Hashable, Sendable {
  package var width: Millimetres
  package var height: Millimetres
  /// The width of the blank margin along each edge of the page.
  package var margin: Millimetres
}

/// How the extent of the map frame is determined.
package enum FrameSpec: Hashable, Sendable {
  /// Centred on a position, at the scale 1 : `denominator`.
  case centered(LonLat, denominator: Double)
  /// The largest scale at which what is listed fits into the frame with a margin. Its denominator is
  /// rounded to two digits.
  case fitting(FitSpec, margin: Millimetres)
}

/// What a frame has to hold.
package struct FitSpec: Hashable, Sendable {
  /// The ids of territories and of places.
  package var ids: [String]
  /// Whether the frame holds all bases of the map.
  package var holdsBases: Bool

  package init(ids: [String], holdsBases: Bool) {
    (self.ids, self.holdsBases) = (ids, holdsBases)
  }
}

/// A column of panels beside the map frame.
package struct ColumnSpec: Hashable, Sendable {
  package enum Side: String, CaseIterable, Sendable { case left, right }

  package var side: Side
  package var width: Millimetres
  package var panels: [PanelKind]
}

/// A strip of panels, side by side, below the map frame. It is as wide as the page without its margins.
package struct FooterSpec: Hashable, Sendable {
  package var height: Millimetres
  package var panels: [PanelKind]
}

/// The kinds of panels: blocks of text or diagrams outside the map itself.
package enum PanelKind: String, CaseIterable, Sendable {
  case title, strength, symbols, units, areas, negotiation, chronology, milestones, treaties,
    incidents
  case notes, credits
}
