import Synchronization

/// Measures how long each stage of some work takes. Stages may be nested. The time of an inner
/// stage does not count for the outer one, so the sum of all stages is the total.
package final class Stopwatch: Sendable {
  /// The stopwatch of the current task. Nil if time is not measured.
  @TaskLocal package static var current: Stopwatch?

  private let state = Mutex(State())

  private struct State {
    var totals: [Stage: Duration] = [:]
    var running: [Stage] = []
    var since = ContinuousClock.now

    /// Adds the time since the last change to the stage that is running.
    mutating func turn() {
      let now = ContinuousClock.now
      if let stage = running.last { totals[stage, default: .zero] += since.duration(to: now) }
      since = now
    }
  }

  package init() {}

  /// The time of each stage so far, in the order of ``Stage``. Stages that did not run are left
  /// out.
  package var totals: [(stage: Stage, duration: Duration)] {
    let totals = state.withLock(\.totals)
    return Stage.allCases.compactMap { stage in totals[stage].map { (stage, $0) } }
  }

  func begin(_ stage: Stage) {
    state.withLock {
      $0.turn()
      $0.running.append(stage)
    }
  }

  func end() {
    state.withLock {
      $0.turn()
      $0.running.removeLast()
    }
  }

  /// Does some work and measures its stages.
  package func time<Value>(_ work: () throws -> Value) rethrows -> Value {
    try Self.$current.withValue(self) { try work() }
  }

  /// Does a part of the work on another thread and adds its times to `watch`, the stopwatch of the
  /// thread that started it. Times that run in parallel are added up.
  package static func time<Value>(
    with watch: Stopwatch?, _ work: () throws -> Value
  ) rethrows -> Value {
    guard let watch else { return try work() }
    let own = Stopwatch()
    defer { watch.add(own) }
    return try own.time(work)
  }

  private func add(_ other: Stopwatch) {
    let more = other.state.withLock(\.totals)
    state.withLock { $0.totals.merge(more, uniquingKeysWith: +) }
  }
}

/// Does a part of the work and counts its time for `stage`, if a ``Stopwatch`` is running.
package func timed<Value, Failure: Error>(
  _ stage: Stage, _ work: () throws(Failure) -> Value
) throws(Failure) -> Value {
  guard let watch = Stopwatch.current else { return try work() }
  watch.begin(stage)
  defer { watch.end() }
  return try work()
}
