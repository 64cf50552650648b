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

  /// Replaces the choice by a better one, −1 standing for nothing.
  mutating func take(_ better: [Int32]?, _ problem: SelectionProblem) {
    guard let better else { return }
    choice = better.map { $0 < 0 ? nil : Int($0) }
    cost = problem.cost(of: better)
  }
}
