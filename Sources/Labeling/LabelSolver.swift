import Geometry

/// Places labels so that none touches another, a symbol or the frame, and each stands as well as its
/// neighbours allow.
///
/// Candidates are made and costed first, then a search chooses among them; required labels that find no
/// place try harder and the search goes on. The result depends on the problem alone, not on the order of
/// its features and obstacles, nor on time or the number of threads. Features that make no sense, two of
/// the same id among them, are reported as dropped.
package struct LabelSolver: Sendable {
  package var weights: LabelWeights
  /// How many parts of the work may be done at once.
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
