import Foundation
import Labeling

let runs = 15
for set in RandomPoints.all.reversed() where set.count == (Int(CommandLine.arguments.last ?? "") ?? 300) {
  let problem = set.problem()
  let clock = ContinuousClock()
  var solution = LabelSolution()
  let times = (0..<runs).map { _ in clock.measure { solution = LabelSolver(threads: 2).solve(problem) } }.sorted()
  let report = solution.report()
  print(set.name, report.placed, report.dropped, solution.cost, solution.bound, solution.gap, solution.components, solution.provenOptimal, times[times.count / 2])
}
