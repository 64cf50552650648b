import Documents
import Geometry
import Scene

/// How a map looks: a file of `maps/styles/`.
package struct Style: Hashable, Sendable {
  package var fonts: [FontRole: FontFiles]
  package var colors: [ColorRole: Color]
  package var type: [TypeRole: TypeSpec]
  package var areas: [String: AreaStyle]
  package var lines: [String: LineStyle]
  package var symbols: SymbolStyle
  /// How names are placed, by class: those of the engine (``LabelRole``) that differ from its own idea of
  /// them, and any that layers ask for by name.
  package var labels: [String: LabelClass]
  /// Panels that maps in this style do without.
  package var hiddenPanels: [PanelKind]
}

/// Typefaces by their part in the design.
package enum FontRole: String, CaseIterable, Sendable { case serif, sans }

/// The files of one family.
package struct FontFiles: Hashable, Sendable {
  package var family: String
  package var regular: String
  package var bold: String
  package var italic: String
  package var boldItalic: String?
  /// Where the family stands in the style; nil for one that was made in Swift.
  package var location: SourceLocation?
  /// Where the names of its files stand, by name.
  package var places: [String: SourceLocation] = [:]

  /// The names of all its files.
  package var files: [String] { [regular, bold, italic, boldItalic].compactMap(\.self) }
}

/// Colours that the engine itself asks for. A style may name more for its own use.
package enum ColorRole: String, CaseIterable, Sendable {
  case paper, sea, ink, quiet, rule, guest, host, halo, panel, incident
  case nearShore = "near-shore"
  case farShore = "far-shore"
  case waterHalo = "water-halo"
  case locatorLand = "locator-land"
  case locatorFrame = "locator-frame"
}

/// Kinds of text on a map.
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

/// How a kind of text is set.
package struct TypeSpec: Hashable, Sendable {
  package var font: FontRole
  package var size: Millimetres
  package var isBold: Bool
  package var isItalic: Bool
  /// How small a name may be set that finds no room otherwise.
  package var least: Millimetres
  /// Extra space after each letter, as a share of the size.
  package var tracking: Double
  /// OpenType features.
  package var features: [String]
  package var color: Color
  /// What becomes of names on the map that are set so.
  package var form = Form.words

  package enum Form: String, CaseIterable, Sendable {
    case words
    /// A line to write the name on, for an exercise.
    case line
    case hidden
  }
}

/// How an area is filled and edged; absent parts are not drawn.
package struct AreaStyle: Hashable, Sendable {
  package var fill: Color?
  package var hatch: Hatch?
  /// A tint along the inside of the edge.
  package var band: Band?
  package var edge: LineStyle?

  package struct Hatch: Hashable, Sendable {
    /// Degrees from the horizontal, clockwise as seen.
    package var angle: Double
    package var spacing: Millimetres
    package var stroke: Stroke
  }

  package struct Band: Hashable, Sendable {
    package var color: Color
    package var width: Millimetres
  }
}

/// How a line is drawn.
package struct LineStyle: Hashable, Sendable {
  package var stroke: Stroke
  /// Teeth on one side.
  package var tooth: Tooth?
  /// How far to the side, the one with the teeth, the line is drawn from its true course.
  package var offset: Millimetres?
  /// The length of an arrowhead at the end of the line.
  package var arrow: Millimetres?

  package struct Tooth: Hashable, Sendable {
    package var length: Millimetres
    package var spacing: Millimetres

    package init(length: Millimetres, spacing: Millimetres) {
      (self.length, self.spacing) = (length, spacing)
    }
  }
}

/// Lines that the engine itself asks for, by their names in `lines`.
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
