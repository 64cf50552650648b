import Foundation

/// Work that another core does while this one goes on. Whoever needs the result waits for it or, when no core
/// has come to it yet, does it: nobody ever waits for a thread to become free.
package final class Deferred<Value: Sendable>: @unchecked Sendable {
  private typealias Work = @Sendable () throws -> Value

  private enum State {
    case waiting(Work)
    case begun
    case done(Result<Value, any Error>)
  }

  /// Guards the state.
  private let condition = NSCondition()
  private var state: State

  /// Begins the work as soon as a core has time for it.
  package convenience init(_ work: @escaping @Sendable () throws -> Value) {
    self.init(with: .shared, work)
  }

  /// Work that whoever asks for its result first does.
  package init(whenAsked work: @escaping @Sendable () throws -> Value) { state = .waiting(work) }

  init(with crew: Crew, _ work: @escaping @Sendable () throws -> Value) {
    state = .waiting(work)
    crew.ask { [self] in begin() }
  }

  /// The result, once it is there.
  ///
  /// - Throws: what the work threw.
  package func value() throws -> Value {
    begin()
    return try condition.withLock {
      while true {
        if case .done(let result) = state { return result }
        condition.wait()
      }
    }.get()
  }

  /// Does the work, unless somebody else does or did.
  private func begin() {
    guard let work = claimed() else { return }
    let result = Result { try work() }
    condition.withLock {
      state = .done(result)
      condition.broadcast()
    }
  }

  private func claimed() -> Work? {
    condition.withLock {
      guard case .waiting(let work) = state else { return nil }
      state = .begun
      return work
    }
  }
}
