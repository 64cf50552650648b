/// The eight compass positions of a label around its symbol, as seen on the page.
package enum PointPosition: String, Hashable, Sendable, CaseIterable {
  case rightAbove = "right-above"
  case right
  case rightBelow = "right-below"
  case leftAbove = "left-above"
  case left
  case leftBelow = "left-below"
  case above
  case below

  /// The order of preference by Imhof (1975, "Positioning names on maps"): right before left,
  /// raised before level, above before below.
  package static let imhof: [PointPosition] = allCases
}
