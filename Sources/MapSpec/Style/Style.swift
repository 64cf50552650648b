import Documents
import Geometry
import Scene

/// The appearance of a map, read from a file in `maps/styles/`.
package struct Style: Hashable, Sendable {
  package var fonts: [FontRole: FontFiles]
  package var colors: [ColorRole: Color]
  package var type: [TypeRole: TypeSpec]
  package var areas: [String: AreaStyle]
  package var lines: [String: LineStyle]
  /// The tints of the states' land.
  package var powers = PowerPalette()
  package var symbols: SymbolStyle
  /// The label classes by name. They override standard classes of the engine (``LabelRole``) or are additional
  /// ones that layers refer to.
  package var labels: [String: LabelClass]
  /// The panels that maps in this style omit.
  package var hiddenPanels: [PanelKind]
}

/// The role of a typeface in the design.
package enum FontRole: String, CaseIterable, Sendable { case serif, sans }

/// The font files of one family.
package struct FontFiles: Hashable, Sendable {
  package var family: String
  package var regular: String
  package var bold: String
  package var italic: String
  package var boldItalic: String?
  /// Where the family is written in the style; nil for one that was made in Swift.
  package var location: SourceLocation?
  /// Where the names of its files are written, by name.
  package var places: [String: SourceLocation] = [:]

  /// The names of its files.
  package var files: [String] { [regular, bold, italic, boldItalic].compactMap(\.self) }
}

/// The colours that the engine itself uses. A style may define more for its own use.
package enum ColorRole: String, CaseIterable, Sendable {
  case paper, sea, ink, quiet, rule, guest, host, halo, panel, incident
  case nearShore = "near-shore"
  case farShore = "far-shore"
  case waterHalo = "water-halo"
  case locatorLand = "locator-land"
  case locatorFrame = "locator-frame"
}

/// The roles of text on a map.
package enum TypeRole: String, CaseIterable, Sendable {
  case title, subtitle, heading, body, small, figure
  case state, subject, area
  case areaDetail = "area-detail"
  case base
  case baseDetail = "base-detail"
  case strength, incident
  case town1 = "town-1"
  case town2 = "town-2"
  case town3 = "town-3"
  case town4 = "town-4"
  case sea, gulf, lake, river, line, graticule
}

/// The typographic properties of one role of text.
package struct TypeSpec: Hashable, Sendable {
  package var font: FontRole
  package var size: Millimetres
  package var isBold: Bool
  package var isItalic: Bool
  /// The smallest size to which a name may be reduced if there is no room for it.
  package var least: Millimetres
  /// The extra space after each letter, as a fraction of the type size.
  package var tracking: Double
  /// The tags of OpenType features to turn on, for example `smcp`.
  package var features: [String]
  package var color: Color
  /// What the map shows in place of names in this type.
  package var form = Form.words

  package enum Form: String, CaseIterable, Sendable {
    case words
    /// A blank line to write the name on, for maps used as exercises.
    case line
    case hidden
  }
}

/// How an area is filled and outlined. Parts that are nil are not drawn.
package struct AreaStyle: Hashable, Sendable {
  package var fill: Color?
  /// Stripes that show two powers at once, in the tints of the state that held the area before and of the one that
  /// holds it. They are drawn only on maps that show the tints of states.
  package var stripes: Stripes?
  package var hatch: Hatch?
  /// A tinted band along the inside of the boundary.
  package var band: Band?
  package var edge: LineStyle?

  package struct Hatch: Hashable, Sendable {
    /// The angle from the horizontal in degrees, clockwise on the page.
    package var angle: Double
    package var spacing: Millimetres
    package var stroke: Stroke
  }

  package struct Stripes: Hashable, Sendable {
    /// The angle from the horizontal in degrees, clockwise on the page.
    package var angle: Double
    /// The distance from one stripe to the next of the same colour.
    package var spacing: Millimetres
    /// The width of a stripe in the other power's colour, less than ``spacing``.
    package var width: Millimetres
  }

  package struct Band: Hashable, Sendable {
    package var color: Color
    package var width: Millimetres
  }
}

/// How a line is drawn.
package struct LineStyle: Hashable, Sendable {
  package var stroke: Stroke
  /// Teeth along one side of the line, or along both.
  package var tooth: Tooth?
  /// The distance by which the drawn line is shifted from its true course, towards the side with the teeth.
  package var offset: Millimetres?
  /// The length of the arrowhead at the end of the line; nil for none.
  package var arrow: Millimetres?
  /// The distance before its end at which the drawn line stops, so that a sign there stays free; nil for none.
  package var short: Millimetres?
  /// The width of the line at its start, as a share of its width, to which it grows towards the end; nil if it is
  /// equally wide everywhere.
  package var taper: Double?
  /// The length of the bar across an end that meets no other line of the layer; nil for none.
  package var stop: Millimetres?
  /// How railways of a gauge are drawn instead. Those without an entry are drawn like other lines.
  package var gauges: [Gauge: LineStyle] = [:]

  /// The gauge of railways, compared with the standard gauge of 1435 mm.
  package enum Gauge: String, CaseIterable, Sendable { case broad, standard, narrow }

  package struct Tooth: Hashable, Sendable {
    package var length: Millimetres
    package var spacing: Millimetres
    /// Whether the teeth stand out on both sides, as cross ticks.
    package var isOnBothSides: Bool

    package init(length: Millimetres, spacing: Millimetres, isOnBothSides: Bool = false) {
      (self.length, self.spacing, self.isOnBothSides) = (length, spacing, isOnBothSides)
    }
  }
}

/// The lines that the engine itself uses, by their names in `lines`.
package enum LineRole: String, CaseIterable, Sendable {
  case coast, lake
  case river1 = "river-1"
  case river2 = "river-2"
  case river3 = "river-3"
  case graticule
  case border
  case borderUncertain = "border-uncertain"
  case neat
  case neatOuter = "neat-outer"
  case inset, leader, rule
}
