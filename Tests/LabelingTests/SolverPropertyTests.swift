import Geometry
import TestSupport
import Testing

@testable import Labeling

@Suite struct SolverPropertyTests {
  static let problems: [LabelProblem] =
    (0..<4).map { .random(points: 50, lines: 5, areas: 3, seed: $0) }
    + (0..<3).map {
      .random(points: 50, width: 90, height: 80, requiredShare: 0.2, seed: 100 + $0)
    }
    + (0..<3).map {
      .random(points: 12, lines: 2, width: 60, height: 60, requiredShare: 1, seed: 200 + $0)
    }

  static let solutions = problems.map { LabelSolver(threads: 2).solve($0) }

  @Test(arguments: problems.indices)
  func `labellings of random pages break no rule and leave no required label out`(_ number: Int) {
    let problem = Self.problems[number]
    let solution = Self.solutions[number]
    #expect(LabelVerifier.violations(of: solution, in: problem) == [])
    #expect(solution.report().missing == 0)
    #expect(!solution.placements.isEmpty)
  }

  @Test(arguments: problems.indices)
  func `labellings do not depend on the order of features and obstacles, nor on threads`(
    _ number: Int
  ) {
    let problem = Self.problems[number]
    var random = Xorshift(seed: UInt64(number))
    var shuffled = problem
    shuffled.features.shuffle(using: &random)
    shuffled.obstacles.shuffle(using: &random)
    #expect(LabelSolver(threads: 1).solve(shuffled) == Self.solutions[number])
  }
}
