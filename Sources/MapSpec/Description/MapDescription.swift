import Documents
import Geometry

/// What one map shows and how it is laid out: a file of `maps/`.
package struct MapDescription: Hashable, Sendable {
  package var id: String
  /// Key of the title among the texts.
  package var title: String
  package var subtitle: String
  package var treaties: [String]
  /// The day whose borders and possession the map shows.
  package var date: Day
  /// The days whose proposals and events the map shows, both included.
  package var period: ClosedRange<Day>
  /// Any coordinate reference system that PROJ understands.
  package var projection: String
  /// Key of the words for it; without one its official name is used.
  package var projectionText: String?
  package var page: PageSpec
  package var frame: FrameSpec
  /// How places are called.
  package var names = NameForm.asked
  /// Code of a language whose names of places stand smaller beside the others; nil for none.
  package var exonyms: String?
  /// Name of a file in `maps/styles/`, without extension.
  package var style: String
  /// Area of a garrison's disc in square millimetres for each thousand men, instead of the style's.
  package var discScale: Double?
  /// In drawing order.
  package var layers: [DescribedLayer]
  package var column: ColumnSpec?
  package var footer: FooterSpec?
  package var insets: [DescribedInset]
  /// Labels whose place the author has fixed.
  package var labels: [LabelPinSpec]
  /// The names in it that lead to facts, to labels and to texts.
  package var mentions: [Mention]
  package var location: SourceLocation?
  /// Where the values of its keys stand, for messages about them.
  package var places: [String: SourceLocation]

  /// Every panel of the map, wherever it stands.
  package var panels: [PanelKind] {
    (column?.panels ?? []) + (footer?.panels ?? []) + insets.flatMap(\.spec.panels)
  }
}

/// Which name of a place a map prints, where it is called differently in different languages.
package enum NameForm: String, CaseIterable, Sendable {
  /// The one in the map's language; without it the native, then the English one.
  case asked
  /// The one in the language of the country that held it.
  case native
  /// The native one with that in the map's language in brackets; the latter alone where the native one is
  /// not in Latin letters.
  case both
}

/// The sheet of paper.
package struct PageSpec: Hashable, Sendable {
  package var width: Millimetres
  package var height: Millimetres
  /// White between the edge of the page and everything on it.
  package var margin: Millimetres
}

/// Which part of the world the map frame shows.
package enum FrameSpec: Hashable, Sendable {
  /// At a scale of one to `denominator`, round a position.
  case centered(LonLat, denominator: Double)
  /// At the largest scale, rounded to two digits, at which the territories fit with a margin.
  case fitting([String], margin: Millimetres)
}

/// A strip beside the map frame for panels.
package struct ColumnSpec: Hashable, Sendable {
  package enum Side: String, CaseIterable, Sendable { case left, right }

  package var side: Side
  package var width: Millimetres
  package var panels: [PanelKind]
}

/// A strip below the map frame, as wide as the page, for panels that stand side by side.
package struct FooterSpec: Hashable, Sendable {
  package var height: Millimetres
  package var panels: [PanelKind]
}

/// A block of text or diagrams.
package enum PanelKind: String, CaseIterable, Sendable {
  case title, strength, symbols, units, areas, negotiation, chronology, milestones, treaties,
    incidents
  case notes, credits
}
