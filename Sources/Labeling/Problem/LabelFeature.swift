import Geometry

/// One thing that wants a name on the map.
package struct LabelFeature: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case point(PointLabel)
    case line(LineLabel)
    case area(AreaLabel)
  }

  package var id: String
  package var kind: Kind
  /// 0…10: leaving out a label of priority `n + 1` is twice as bad as leaving out one of priority `n`.
  package var priority: Int
  /// Whether the label must appear: a point gets a leader, an area an overhanging name, a line a sharper
  /// bend before it is given up. Only a page without any room left drops it.
  package var isRequired: Bool
  /// The distance the label keeps from other labels and from hard obstacles not its own. Two labels keep
  /// the larger of their clearances.
  package var clearance: Double
  /// Whether a leader may tie the label to its symbol.
  package var mayHaveLeader = true
  /// Whether the label may lie across barriers, see ``Obstacle/Kind/barrier(cost:)``.
  package var mayCrossBarriers = true
  /// Where the author of the map wants the label, or nil to let the solver choose.
  package var pin: LabelPin?

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
  /// The blocks of text to choose from.
  package var variants: [LabelVariant]
  /// The positions allowed, best first.
  package var preferences: [PointPosition]
  /// Distances between the symbol's edge and the text, positive, smallest first.
  package var gaps: [Double]
  /// The land, or the water, that the name of a place on the coast should lie on or keep clear of
  /// altogether: what lies half on it and half off pays ``LabelWeights/mismatch``. Nil where there is no
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

/// A label that follows a line.
package struct LineLabel: Hashable, Sendable {
  package var path: Polyline
  /// The length of the text along its baseline.
  package var textLength: Double
  /// The height of the text above its baseline.
  package var ascent: Double
  /// The depth of the text below its baseline.
  package var descent: Double
  /// The sides of the line allowed, best first.
  package var sides: [LineSide]
  /// The distance between the line and text above or below it.
  package var gap: Double
  /// How far along the path the label comes again; nil for one label only.
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

/// Where text runs beside a line, as its reader sees it.
package enum LineSide: String, Hashable, Sendable, CaseIterable { case above, on, below }

/// A horizontal label inside an area.
package struct AreaLabel: Hashable, Sendable {
  package var area: Area
  /// The blocks of text to choose from: several letter spacings, one or two rows.
  package var variants: [LabelVariant]

  package init(area: Area, variants: [LabelVariant]) {
    self.area = area
    self.variants = variants
  }
}

/// A place for a label that its author has fixed. It is used whatever it covers: the other labels give
/// way, and what cannot give way is for the verifier to report.
package struct LabelPin: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// The top left corner of the block of rows.
    case block(topLeft: Point, LabelAlignment)
    /// The baseline of a label along a line.
    case baseline(Polyline)
  }

  package var place: Place
  /// Which of the feature's variants is pinned.
  package var variant: Int
  /// Whether a leader runs from the block to the feature's symbol.
  package var hasLeader: Bool

  package init(_ place: Place, variant: Int = 0, hasLeader: Bool = false) {
    self.place = place
    self.variant = variant
    self.hasLeader = hasLeader
  }
}
