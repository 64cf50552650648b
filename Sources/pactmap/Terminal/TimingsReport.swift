import Foundation
import PactmapKit

/// Does some work; afterwards tells on standard error where the time went, when that is asked for.
func reportingTimings(_ isAsked: Bool, _ work: () throws -> Void) throws {
  guard isAsked else { return try work() }
  let (timings, result) = Timings.measure(work)
  complain(timings.table)
  try result.get()
}

extension Timings {
  /// A line for each stage: milliseconds and share of the whole.
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
