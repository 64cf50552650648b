import Geometry

/// A feature that needs a label.
package struct LabelFeature: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case point(PointLabel)
    case line(LineLabel)
    case area(AreaLabel)
  }

  package var id: String
  package var kind: Kind
  /// The priority, 0…10. Leaving out a label costs twice as much as leaving out one with the next
  /// lower priority.
  package var priority: Int
  /// Whether the label must appear. If there is no good position, a point can get a leader, the
  /// name of an area can overhang, and text along a line can have sharper bends. It is dropped only
  /// if the page has no space at all.
  package var isRequired: Bool
  /// The smallest distance, in millimetres, from other labels and from hard obstacles of other
  /// owners. Between two labels the larger clearance counts.
  package var clearance: Double
  /// Whether a leader may connect the label with its symbol.
  package var mayHaveLeader = true
  /// Whether the label may lie across barriers (see ``Obstacle/Kind/barrier(cost:)``).
  package var mayCrossBarriers = true
  /// The numbers of the realms in which the feature lies (see ``LabelProblem/realms``). Its label
  /// should touch no other realm. Nil for a label that may lie in any realm, such as the name of a
  /// sea.
  package var homes: Set<Int>?
  /// The smallest vertical distance, in millimetres, from a label of another feature that lies right
  /// above or below. Two names closer than that read as one name in two languages. Between two
  /// labels the smaller value counts, if it is larger than their clearance.
  package var stackClearance = 0.0
  /// The position that the author of the map has fixed. Nil lets the solver choose.
  package var pin: LabelPin?

  /// Whether covering a taboo counts. The name of what lies in several realms, such as a lake that a
  /// border divides, may lie across that border.
  var keepsOffTaboos: Bool { (homes?.count ?? 0) < 2 }

  package init(
    id: String, _ kind: Kind, priority: Int = 0, isRequired: Bool = false, clearance: Double = 0.4,
    pin: LabelPin? = nil
  ) {
    self.id = id
    self.kind = kind
    self.priority = priority
    self.isRequired = isRequired
    self.clearance = clearance
    self.pin = pin
  }
}

/// A label beside a symbol.
package struct PointLabel: Hashable, Sendable {
  package var symbol: Symbol
  /// The alternative text blocks.
  package var variants: [LabelVariant]
  /// The allowed positions, best first.
  package var preferences: [PointPosition]
  /// The alternative distances between the edge of the symbol and the text in millimetres, smallest
  /// first. They must be positive.
  package var gaps: [Double]
  /// The land (or the water) around a place on the coast. The name should lie entirely on it or
  /// entirely off it; a name across the coast costs ``LabelWeights/mismatch``. Nil if there is no
  /// coast.
  package var ground: Area?

  package init(
    symbol: Symbol, variants: [LabelVariant], preferences: [PointPosition] = PointPosition.imhof,
    gaps: [Double] = [0.6, 1.2, 2], ground: Area? = nil
  ) {
    self.symbol = symbol
    self.variants = variants
    self.preferences = preferences
    self.gaps = gaps
    self.ground = ground
  }
}

/// A label along a line.
package struct LineLabel: Hashable, Sendable {
  package var path: Polyline
  /// The length of the text along its baseline, in millimetres.
  package var textLength: Double
  /// The height of the text above its baseline, in millimetres.
  package var ascent: Double
  /// The depth of the text below its baseline, in millimetres.
  package var descent: Double
  /// The allowed sides of the line, best first.
  package var sides: [LineSide]
  /// The distance in millimetres between the line and text above or below it.
  package var gap: Double
  /// The distance along the path, in millimetres, after which the label is repeated. Nil for a
  /// single label.
  package var repeatDistance: Double?

  package init(
    path: Polyline, textLength: Double, ascent: Double, descent: Double,
    sides: [LineSide] = [.above, .below], gap: Double = 0.5, repeatDistance: Double? = nil
  ) {
    self.path = path
    self.textLength = textLength
    self.ascent = ascent
    self.descent = descent
    self.sides = sides
    self.gap = gap
    self.repeatDistance = repeatDistance
  }

  package var height: Double { ascent + descent }
}

/// The position of text relative to a line, as seen by the reader.
package enum LineSide: String, Hashable, Sendable, CaseIterable { case above, on, below }

/// A horizontal label inside an area.
package struct AreaLabel: Hashable, Sendable {
  package var area: Area
  /// The alternative text blocks, with different letter spacing or one or two rows.
  package var variants: [LabelVariant]

  package init(area: Area, variants: [LabelVariant]) {
    self.area = area
    self.variants = variants
  }
}

/// A fixed position for a label, set by the author of the map. It is used whatever it covers. Other
/// labels give way. The verifier reports anything that cannot give way.
package struct LabelPin: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// The top left corner of the text block.
    case block(topLeft: Point, LabelAlignment)
    /// The baseline of a label along a line.
    case baseline(Polyline)
  }

  package var place: Place
  /// The index of the variant to use.
  package var variant: Int
  /// Whether a leader connects the block with the symbol of the feature.
  package var hasLeader: Bool

  package init(_ place: Place, variant: Int = 0, hasLeader: Bool = false) {
    self.place = place
    self.variant = variant
    self.hasLeader = hasLeader
  }
}
