import Foundation
import Labeling

/// Prints, for the sets whose names contain `name`, the median and the fastest time from problem to
/// solution and the fastest processor time. Processor time is the better measure on a busy machine.
func printTimes(of name: String, runs: Int, threads: [Int]) {
  for set in RandomPoints.all where set.name.contains(name) {
    let problem = set.problem()
    for threads in threads {
      var (walls, processors): ([Double], [Double]) = ([], [])
      for _ in 0..<max(1, runs) {
        let (wall, processor) = (ContinuousClock.now, processorTime())
        _ = LabelSolver(threads: threads).solve(problem)
        processors.append(processorTime() - processor)
        walls.append(wall.duration(to: .now) / .milliseconds(1))
      }
      walls.sort()
      print(
        "\(set.name), \(threads) thread(s):",
        String(
          format: "median %.1f ms, fastest %.1f ms, processor %.1f ms", walls[walls.count / 2],
          walls[0], processors.min() ?? 0))
    }
  }
}

/// The processor time of all threads of this process so far, in milliseconds.
private func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) * 1000 }
