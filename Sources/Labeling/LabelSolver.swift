import Geometry

/// Places labels so that none touches another one, a symbol or the frame, at the lowest total cost
/// that it can find.
///
/// First it creates candidate positions with their costs, then a search chooses among them. If
/// required labels have no place, more candidates are added and the search continues. The result
/// depends only on the problem. It does not depend on the order of features and obstacles, on time
/// or on the number of threads. Invalid features, such as those with a duplicate id, are reported
/// as dropped.
package struct LabelSolver: Sendable {
  package var weights: LabelWeights
  /// The largest number of threads.
  package var threads: Int

  package init(weights: LabelWeights = .standard, threads: Int = 2) {
    self.weights = weights
    self.threads = threads
  }

  package func solve(_ problem: LabelProblem) -> LabelSolution {
    let (sound, invalid) = problem.checked
    var attempt = Attempt(sound, weights, threads: threads)
    attempt.search()
    for (effort, circle) in escalation {
      guard attempt.tryHarder(effort, circle) else { break }
    }
    attempt.useRoom()
    attempt.finish()
    var solution = attempt.solution
    if !invalid.isEmpty {
      solution.dropped += invalid
      solution.dropped.sort { ($0.id, $0.copy) < ($1.id, $1.copy) }
    }
    return solution
  }

  private let escalation: [(Effort, Attempt.Circle)] = [
    (.strained, .missing), (.strained, .neighbours), (.desperate, .missing),
    (.desperate, .neighbours), (.desperate, .everyone),
  ]
}
