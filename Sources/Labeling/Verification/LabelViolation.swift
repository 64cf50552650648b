/// A violation of a rule in a labelling.
package enum LabelViolation: Hashable, Sendable, CustomStringConvertible {
  /// Two labels overlap or are closer than their clearance.
  case labelsTooClose(String, String)
  /// A label touches a symbol, or is too close to the symbol of another feature.
  case labelOnSymbol(label: String, symbol: String)
  /// A label touches a hard obstacle or is too close to it. `obstacle` is its index in the problem.
  case labelOnObstacle(label: String, obstacle: Int)
  /// A label lies across a barrier that it must not cross.
  case labelAcrossBarrier(String)
  /// A label has a leader but must not have one.
  case unwantedLeader(String)
  /// A label or its leader extends beyond the frame.
  case outsideFrame(String)
  case leadersCross(String, String)
  case leaderCrossesLabel(leader: String, label: String)
  case leaderCrossesSymbol(leader: String, symbol: String)
  /// A leader crosses a hard obstacle. `obstacle` is its index in the problem.
  case leaderCrossesObstacle(leader: String, obstacle: Int)
  /// A leader does not end at the edge of its symbol.
  case leaderDetached(String)
  /// A letter of text along a line is rotated by more than 90°.
  case upsideDown(String)
  /// A required label is not placed.
  case missingRequired(String)
  /// A label is neither placed nor reported as dropped.
  case unaccounted(String)
  /// A placement refers to a feature that is not part of the problem.
  case unknownFeature(String)

  /// Whether a required label is missing.
  package var isMissing: Bool { if case .missingRequired = self { true } else { false } }

  /// Whether a label is too close to another label, a symbol or an obstacle.
  package var isOverlap: Bool {
    switch self {
    case .labelsTooClose, .labelOnSymbol, .labelOnObstacle: true
    default: false
    }
  }

  /// Whether a leader crosses something.
  package var isCrossing: Bool {
    switch self {
    case .leadersCross, .leaderCrossesLabel, .leaderCrossesSymbol, .leaderCrossesObstacle: true
    default: false
    }
  }

  package var description: String {
    switch self {
    case .labelsTooClose(let a, let b): "labels “\(a)” and “\(b)” overlap or nearly touch"
    case .labelOnSymbol(let label, let symbol): "label “\(label)” touches the symbol of “\(symbol)”"
    case .labelOnObstacle(let label, let number): "label “\(label)” touches obstacle \(number)"
    case .labelAcrossBarrier(let label): "label “\(label)” lies across a border"
    case .unwantedLeader(let label): "label “\(label)” has a leader and should have none"
    case .outsideFrame(let label): "label “\(label)” reaches out of the frame"
    case .leadersCross(let a, let b): "the leaders of “\(a)” and “\(b)” cross"
    case .leaderCrossesLabel(let leader, let label):
      "the leader of “\(leader)” crosses label “\(label)”"
    case .leaderCrossesSymbol(let leader, let symbol):
      "the leader of “\(leader)” crosses the symbol of “\(symbol)”"
    case .leaderCrossesObstacle(let leader, let number):
      "the leader of “\(leader)” crosses obstacle \(number)"
    case .leaderDetached(let leader): "the leader of “\(leader)” does not end at its symbol"
    case .upsideDown(let label): "label “\(label)” stands upside down"
    case .missingRequired(let label): "required label “\(label)” is not placed"
    case .unaccounted(let label): "label “\(label)” is neither placed nor dropped"
    case .unknownFeature(let id): "a label is placed for “\(id)”, which is no feature"
    }
  }
}
