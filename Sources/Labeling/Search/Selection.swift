/// A choice for a whole problem and what is known of its quality.
struct Selection: Sendable {
  /// The candidate of each group, or nil for those left out.
  var choice: [Int?]
  /// What it costs.
  var cost: Int
  /// No choice costs less.
  var bound: Int
  /// Into how many parts the problem falls that do not compete with each other.
  var components = 1
  /// How many of them are proven to be solved as cheaply as possible.
  var provenOptimal = 0

  /// Adds what is known of one component.
  mutating func add(_ component: Selection) {
    cost += component.cost
    bound += component.bound
    provenOptimal += component.cost == component.bound ? 1 : 0
  }
}
