import Foundation

/// Work that a helper thread can do while the current thread continues. A caller that needs the
/// result waits for it, or does the work itself if it has not been started. So no caller ever waits
/// for a free thread.
package final class Deferred<Value: Sendable>: @unchecked Sendable {
  private typealias Work = @Sendable () throws -> Value

  private enum State {
    case waiting(Work)
    case begun
    case done(Result<Value, any Error>)
  }

  /// Protects the state.
  private let condition = NSCondition()
  private var state: State

  /// Offers the work to the helper threads.
  package convenience init(_ work: @escaping @Sendable () throws -> Value) {
    self.init(with: .shared, work)
  }

  /// Creates work that is done by the first caller that asks for the result.
  package init(whenAsked work: @escaping @Sendable () throws -> Value) { state = .waiting(work) }

  init(with crew: Crew, _ work: @escaping @Sendable () throws -> Value) {
    state = .waiting(work)
    crew.ask { [self] in begin() }
  }

  /// Returns the result, after waiting for it or doing the work.
  ///
  /// - Throws: The error of the work.
  package func value() throws -> Value {
    begin()
    return try condition.withLock {
      while true {
        if case .done(let result) = state { return result }
        condition.wait()
      }
    }.get()
  }

  /// Does the work, unless it was already started.
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
