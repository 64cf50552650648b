import Dispatch
import Foundation
import Synchronization

/// Does pieces of work on several threads and hands the results on one after the other, in order.
///
/// - Parameters:
///   - count: pieces of work, numbered from 0.
///   - threads: as many as work at the same time.
///   - tool: makes what one thread works with.
///   - work: does a piece.
///   - take: gets what came of a piece, on the thread that did it, before that thread begins another; never two
///     at a time.
/// - Throws: the first error, in order of the pieces; none after that one is taken.
package func inOrder<Tool, Value>(
  _ count: Int, threads: Int, tool: @Sendable () throws -> Tool,
  work: @Sendable (Tool, Int) throws -> Value,
  take: (Value, Int) throws -> Void
) throws {
  let workers = max(1, min(threads, count))
  let next = Atomic(0)
  let turn = Turn()
  // Only one thread at a time gets there.
  nonisolated(unsafe) let take = take
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    let tool = Result { try tool() }
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      // After a failure the rest only waits for its turn to pass.
      let value = turn.hasFailed ? nil : Result { try work(tool.get(), index) }
      turn.take(index) {
        if let value { try take(value.get(), index) }
      }
    }
  }
  if let error = turn.error { throw error }
}

/// Lets pieces through in order, until one fails.
private final class Turn: @unchecked Sendable {
  private let condition = NSCondition()
  private var current = 0
  private var failure: (any Error)?

  var error: (any Error)? { condition.withLock { failure } }
  var hasFailed: Bool { error != nil }

  /// Waits until all pieces before this one went through.
  func take(_ index: Int, _ body: () throws -> Void) {
    condition.lock()
    while current != index { condition.wait() }
    let mayRun = failure == nil
    condition.unlock()
    let result = mayRun ? Result { try body() } : .success(())
    condition.withLock {
      if case .failure(let error) = result { failure = error }
      current += 1
      condition.broadcast()
    }
  }
}
