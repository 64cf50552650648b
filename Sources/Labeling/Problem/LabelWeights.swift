/// The weights for the costs of a placement. The unit is one step down the list of preferred
/// positions. The costs of soft obstacles are in the same unit.
package struct LabelWeights: Hashable, Sendable {
  /// The cost of each step down the list of preferred positions or sides.
  package var position = 1.0
  /// The cost of a position halfway between two compass positions, in addition to the mean of their
  /// costs.
  package var slide = 0.5
  /// The cost per millimetre by which the gap between symbol and text exceeds the smallest one.
  package var distance = 1.5
  /// The cost if a foreign symbol is as close to the label as its own. It is 0 if the foreign
  /// symbol is twice as far, and three times as high if it is half as far or closer (Haunert &
  /// Wolff 2017, criterion C5).
  package var ambiguity = 6.0
  /// The cost of a name that lies half on land and half on water. It is 0 if the name lies entirely
  /// on one side of the coast (Haunert & Wolff 2017, criterion C4; Imhof 1975: names of coastal
  /// towns are written in the water).
  package var mismatch = 6.0
  /// The cost of each taboo that a label breaks: it touches a realm in which its feature does not
  /// lie, it covers a border of the day or the ticks of a limit, or a foreign symbol is nearer to it
  /// than its own. It is higher than that of any other position and of leaving out a town, so that
  /// required labels rather take a leader.
  package var taboo = 3000.0
  /// The basic cost of a leader. It is higher than the cost of the worst position without one.
  package var leader = 20.0
  /// The cost per millimetre of a leader.
  package var leaderLength = 0.5
  /// The cost per radian of bend in text along a line.
  package var bend = 3.0
  /// The cost of vertical text along a line. It decreases to 0 for horizontal text.
  package var slope = 3.0
  /// The cost of text at the end of its line. It decreases to 0 for text in the middle.
  package var offMiddle = 2.0
  /// The cost per millimetre between the line and the smoothed line that the text follows.
  package var detour = 2.0
  /// The cost per millimetre of text beyond the end of its line.
  package var overhang = 1.0
  /// The cost of text that just fits into its area. It is lower the more space there is around the
  /// text.
  package var tightness = 4.0
  /// The cost of text at the edge of its area. It decreases to 0 for text at the centre.
  package var offCenter = 4.0
  /// The cost of text that lies entirely outside its area.
  package var outside = 60.0
  /// The cost of leaving out a label of priority 0. It doubles with each level of priority.
  package var dropped = 100.0
  /// The additional cost of leaving out a required label.
  package var missing = 1_000_000.0

  package static let standard = LabelWeights()
}

/// The cost of one placement by its components, in the unit of ``LabelWeights``.
package struct CostTerms: Hashable, Sendable {
  /// The cost of the position or side and of the variant.
  package var preference = 0.0
  /// The cost of the distance from the symbol.
  package var distance = 0.0
  /// The cost of the soft obstacles that the label covers.
  package var ink = 0.0
  /// The cost of foreign symbols that are too close.
  package var ambiguity = 0.0
  /// The cost of lying across the coast.
  package var mismatch = 0.0
  /// The cost of a leader and of its length.
  package var leader = 0.0
  /// The cost of the taboos that the label breaks.
  package var taboo = 0.0
  /// The cost of how the text lies in its area or along its line.
  package var shape = 0.0

  /// The components by their names.
  package var byName: [String: Double] {
    [
      "preference": preference, "distance": distance, "ink": ink, "ambiguity": ambiguity,
      "mismatch": mismatch, "leader": leader, "shape": shape, "taboo": taboo,
    ]
  }

  package var total: Double {
    preference + distance + ink + ambiguity + mismatch + leader + shape + taboo
  }
}
