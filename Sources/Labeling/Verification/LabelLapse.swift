/// A label that is legible where it lies but may be misread. Unlike a ``LabelViolation`` it can be
/// unavoidable on a full sheet, so it is counted and reported but does not fail a map.
package enum LabelLapse: Hashable, Sendable, CustomStringConvertible {
  /// A label touches a realm in which its feature does not lie.
  case abroad(String)
  /// A label covers a border of the day or the ticks of a limit.
  case onTaboo(String)
  /// A foreign symbol is nearer to a label than its own.
  case nearerToForeign(label: String, symbol: String)
  /// Two labels stand right above each other and read as one name.
  case stacked(String, String)

  package var description: String {
    switch self {
    case .abroad(let label): "label “\(label)” reaches into a state where its feature does not lie"
    case .onTaboo(let label): "label “\(label)” covers a state border or the ticks of a line"
    case .nearerToForeign(let label, let symbol):
      "label “\(label)” is nearer to the symbol of “\(symbol)” than to its own"
    case .stacked(let a, let b): "labels “\(a)” and “\(b)” stand above each other like one name"
    }
  }

  /// The ids of the labels that it is about.
  package var labels: [String] {
    switch self {
    case .abroad(let label), .onTaboo(let label), .nearerToForeign(let label, _): [label]
    case .stacked(let a, let b): [a, b]
    }
  }
}
