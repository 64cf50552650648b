import Work

/// The time that each stage of some work took.
public struct Timings: Sendable {
  /// The stages in the order of the work, with their durations. If several threads work, their
  /// times are added.
  public private(set) var stages: [(name: String, duration: Duration)] = []
  /// The duration of the whole work.
  public private(set) var total: Duration = .zero

  /// Does some work and measures how long each of its stages took, even if it fails.
  public static func measure(_ work: () throws -> Void) -> (
    timings: Timings, result: Result<Void, any Error>
  ) {
    let watch = Stopwatch()
    let start = ContinuousClock.now
    let result = Result { try watch.time(work) }
    var timings = Timings()
    timings.total = start.duration(to: .now)
    timings.stages = watch.totals.map { ($0.stage.rawValue, $0.duration) }
    return (timings, result)
  }
}
