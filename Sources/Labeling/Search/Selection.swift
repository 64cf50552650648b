/// A solution of a whole problem and what is known about its quality.
struct Selection: Sendable {
  /// The candidate of each group, or nil for an empty group.
  var choice: [Int?]
  /// The cost of the solution.
  var cost: Int
  /// A lower bound: no solution costs less.
  var bound: Int
  /// The number of independent components, which do not compete with each other.
  var components = 1
  /// The number of components whose solution is proven to be optimal.
  var provenOptimal = 0

  /// Adds the figures of one component.
  mutating func add(_ component: Selection) {
    cost += component.cost
    bound += component.bound
    provenOptimal += component.cost == component.bound ? 1 : 0
  }

  /// Replaces the solution by a better one, in which −1 stands for an empty group. Does nothing if
  /// it is nil.
  mutating func take(_ better: [Int32]?, _ problem: SelectionProblem) {
    guard let better else { return }
    choice = better.map { $0 < 0 ? nil : Int($0) }
    cost = problem.cost(of: better)
  }
}
