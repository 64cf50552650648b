import Foundation
import PactmapKit

/// Does some work. If `isAsked` is true, prints to standard error how long each stage took.
func reportingTimings(_ isAsked: Bool, _ work: () throws -> Void) throws {
  guard isAsked else { return try work() }
  let (timings, result) = Timings.measure(work)
  complain(timings.table)
  try result.get()
}

extension Timings {
  /// A table with one line for each stage: its time in milliseconds and its share of the total.
  var table: String {
    let sum = stages.reduce(Duration.zero) { $0 + $1.duration }
    let rows = stages.map { ($0.name, $0.duration) } + [("other", max(.zero, total - sum))]
    let lines = (rows + [("total", total)]).map { name, duration in
      let share = total > .zero ? duration / total * 100 : 0
      return String(
        format: "%@ %8.1f ms %5.1f %%\n", name.padding(toLength: 10, withPad: " ", startingAt: 0),
        duration / .milliseconds(1), share)
    }
    return lines.joined()
  }
}
