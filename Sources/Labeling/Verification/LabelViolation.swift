/// A rule that a labelling breaks.
package enum LabelViolation: Hashable, Sendable, CustomStringConvertible {
  /// Two labels overlap or come closer than their clearance.
  case labelsTooClose(String, String)
  /// A label touches the symbol of a point feature, or comes too close to a foreign one.
  case labelOnSymbol(label: String, symbol: String)
  /// A label touches a hard obstacle, by its number in the problem, or comes too close to it.
  case labelOnObstacle(label: String, obstacle: Int)
  /// A label lies across a barrier that it may not cross.
  case labelAcrossBarrier(String)
  /// A label has a leader and should have none.
  case unwantedLeader(String)
  /// A label or its leader reaches out of the frame.
  case outsideFrame(String)
  case leadersCross(String, String)
  case leaderCrossesLabel(leader: String, label: String)
  case leaderCrossesSymbol(leader: String, symbol: String)
  /// A leader crosses a hard obstacle, by its number in the problem.
  case leaderCrossesObstacle(leader: String, obstacle: Int)
  /// A leader does not end at the edge of its symbol.
  case leaderDetached(String)
  /// A letter of a text along a line leans more than a right angle.
  case upsideDown(String)
  /// A required label is not placed.
  case missingRequired(String)
  /// A label is neither placed nor reported as dropped.
  case unaccounted(String)
  /// A placement names no feature of the problem.
  case unknownFeature(String)

  /// Whether two things on the page touch that must not.
  package var isMissing: Bool { if case .missingRequired = self { true } else { false } }

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
