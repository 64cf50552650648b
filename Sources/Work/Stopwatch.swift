import Synchronization

/// Tells how long each stage of some work took. Stages may lie within each other; the time of the inner one
/// does not count for the outer one, so that all of them together make up the whole.
package final class Stopwatch: Sendable {
  /// The stopwatch of the work at hand; nil when nobody asks.
  @TaskLocal package static var current: Stopwatch?

  private let state = Mutex(State())

  private struct State {
    var totals: [Stage: Duration] = [:]
    var running: [Stage] = []
    var since = ContinuousClock.now

    /// Gives the time since the last change to the stage that was running.
    mutating func turn() {
      let now = ContinuousClock.now
      if let stage = running.last { totals[stage, default: .zero] += since.duration(to: now) }
      since = now
    }
  }

  package init() {}

  /// The time that each stage took so far, those that ran, in the order of ``Stage``.
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

  /// Does some work and takes its time, stage by stage.
  package func time<Value>(_ work: () throws -> Value) rethrows -> Value {
    try Self.$current.withValue(self) { try work() }
  }

  /// Does some work on a thread of its own with the stopwatch of the thread that began it, if there is one.
  /// The stages of all threads are added.
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

/// Does a part of the work at hand; its time counts for `stage` when a ``Stopwatch`` runs.
package func timed<Value, Failure: Error>(
  _ stage: Stage, _ work: () throws(Failure) -> Value
) throws(Failure) -> Value {
  guard let watch = Stopwatch.current else { return try work() }
  watch.begin(stage)
  defer { watch.end() }
  return try work()
}
