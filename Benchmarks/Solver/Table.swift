import Foundation
import Labeling

private let runs = 9

/// Prints one row of Markdown for each set: the median and the fastest of nine runs, from problem to
/// solution, with two threads.
func printTable(only count: Int?) {
  print(
    "| points, page | placed | dropped | cost | bound | gap | components | proven | "
      + "median ms | fastest ms | one thread, ms | hash, 1 thread | hash, 2 threads |")
  print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|---|")
  for set in RandomPoints.all where count == nil || count == set.count {
    let problem = set.problem()
    let (solution, times) = measured { LabelSolver(threads: 2).solve(problem) }
    let (alone, timesAlone) = measured { LabelSolver(threads: 1).solve(problem) }
    let cells = [
      set.name, "\(solution.placements.count)", "\(solution.dropped.count)",
      String(format: "%.1f", solution.cost), String(format: "%.1f", solution.bound),
      String(format: "%.2f %%", 100 * solution.gap), "\(solution.components)",
      "\(solution.provenOptimal)", String(format: "%.1f", times[runs / 2]),
      String(format: "%.1f", times[0]), String(format: "%.1f", timesAlone[runs / 2]),
      alone.fingerprint, solution.fingerprint,
    ]
    print("| " + cells.joined(separator: " | ") + " |")
  }
}

/// Prints how far 300 points on A4 may be from the optimum, over 50 random pages.
func printGaps() {
  let set = RandomPoints(name: "300, A4", count: 300, page: RandomPoints.a4)
  let solutions = (1...50 as ClosedRange<UInt64>).map { LabelSolver().solve(set.problem(seed: $0)) }
  let gaps = solutions.map { 100 * $0.gap }.sorted()
  print("largest gap", String(format: "%.3f %%", gaps[49]))
  print("mean gap", String(format: "%.3f %%", gaps.reduce(0, +) / 50))
  print("pages proven optimal", solutions.count { $0.provenOptimal == $0.components }, "of 50")
  print("components", solutions.reduce(0) { $0 + $1.components })
  print("components proven optimal", solutions.reduce(0) { $0 + $1.provenOptimal })
}

/// The result, and the times of all runs in milliseconds, ascending.
private func measured(_ body: () -> LabelSolution) -> (LabelSolution, [Double]) {
  var solution = LabelSolution()
  let clock = ContinuousClock()
  let times = (0..<runs).map { _ in
    let time = clock.measure { solution = body() }
    return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
  }
  return (solution, times.sorted())
}

extension LabelSolution {
  /// A hash of every place and every reason (FNV-1a, 64 bits).
  var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for placement in placements { add("\(placement.id) \(placement.position) \(placement.boxes)") }
    for label in dropped { add("\(label.id) \(label.reason)") }
    return String(hash, radix: 16)
  }
}
