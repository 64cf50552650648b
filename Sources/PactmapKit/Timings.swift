import Work

/// Where the time of some work went.
public struct Timings: Sendable {
  /// A stage of the work and what it took, in the order of the work. With several threads at work the times
  /// of all of them are added.
  public private(set) var stages: [(name: String, duration: Duration)] = []
  /// From beginning to end.
  public private(set) var total: Duration = .zero

  /// Does some work and tells how long each of its stages took, even when it fails.
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
