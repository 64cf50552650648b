/// What a placement costs. The unit is one step down the list of preferred positions; soft obstacles add
/// their own costs in the same unit.
package struct LabelWeights: Hashable, Sendable {
  /// One place further down the list of preferred positions or sides.
  package var position = 1.0
  /// A position slid halfway between two of the compass, beyond the mean of its neighbours.
  package var slide = 0.5
  /// A millimetre more between symbol and text than the smallest gap.
  package var distance = 1.5
  /// A foreign symbol as near as the own one; nothing when it is twice as far, three times as much when
  /// it is half as far or less (Haunert & Wolff 2017, criterion C5).
  package var ambiguity = 6.0
  /// A name half on land and half on water; nothing for one that lies wholly on either side of the coast
  /// (Haunert & Wolff 2017, criterion C4; Imhof 1975: names of coastal towns stand in the water).
  package var mismatch = 6.0
  /// Using a leader at all: dearer than the worst position without one.
  package var leader = 20.0
  /// A millimetre of leader.
  package var leaderLength = 0.5
  /// A radian of bend in text along a line.
  package var bend = 3.0
  /// Text along a line that stands upright rather than level.
  package var slope = 3.0
  /// Text at the end of its line rather than in the middle.
  package var offMiddle = 2.0
  /// A millimetre between a line's course and the smoothed one its text follows.
  package var detour = 2.0
  /// A millimetre of text that reaches beyond the end of its line.
  package var overhang = 1.0
  /// Text that just fits its area rather than lying as far from its edges as the area allows.
  package var tightness = 4.0
  /// Text at the edge of its area rather than at its middle.
  package var offCenter = 4.0
  /// All of a text outside its area.
  package var outside = 60.0
  /// Leaving out a label of priority 0; each priority more doubles it.
  package var dropped = 100.0
  /// Leaving out a required label, on top.
  package var missing = 1_000_000.0

  package static let standard = LabelWeights()
}

/// What one placement costs, term by term, in the unit of ``LabelWeights``.
package struct CostTerms: Hashable, Sendable {
  /// Position or side, and variant.
  package var preference = 0.0
  /// Distance from the symbol.
  package var distance = 0.0
  /// Covered soft obstacles.
  package var ink = 0.0
  /// Foreign symbols nearer than they should be.
  package var ambiguity = 0.0
  /// Lying across the coast.
  package var mismatch = 0.0
  /// Having a leader, and its length.
  package var leader = 0.0
  /// How well text suits the line or area it lies in.
  package var shape = 0.0

  /// The terms by their names.
  package var byName: [String: Double] {
    [
      "preference": preference, "distance": distance, "ink": ink, "ambiguity": ambiguity,
      "mismatch": mismatch, "leader": leader, "shape": shape,
    ]
  }

  package var total: Double {
    preference + distance + ink + ambiguity + mismatch + leader + shape
  }
}
