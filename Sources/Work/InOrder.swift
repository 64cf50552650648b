import Foundation

/// Processes items on several threads, but passes the results on in the order of the items. A
/// thread that finishes before the turn of its item continues with another item, as long as a tool
/// is available.
///
/// - Parameters:
///   - count: The number of items. They are numbered from 0.
///   - threads: The largest number of threads.
///   - tool: Creates a tool that one item at a time can use. At most one more tool than threads is
///     created.
///   - work: Processes an item.
///   - take: Receives the result of an item, in order, before its tool is used again. It runs on
///     any of the threads, but never twice at the same time.
/// - Throws: The first error in the order of the items. No later result is passed to `take`.
package func inOrder<Tool, Value>(
  _ count: Int, threads: Int, tool: @Sendable () throws -> Tool,
  work: @Sendable (Tool, Int) throws -> Value,
  take: (Value, Int) throws -> Void
) throws {
  let workers = max(1, min(threads, count))
  let queue = Queue<Tool, Value>(count: count, tools: workers == 1 ? 1 : workers + 1)
  together(workers) {
    while let (index, idle) = queue.next() {
      let tool = idle ?? Result { try tool() }
      // After an error the other items are not processed. Their turns pass without a value.
      let value = queue.error == nil ? Result { try work(tool.get(), index) } : nil
      queue.hand(in: index, value, tool, take: take)
    }
  }
  if let error = queue.error { throw error }
}

/// The items in progress and the tools.
private final class Queue<Tool, Value>: @unchecked Sendable {
  private typealias Piece = (value: Result<Value, any Error>?, tool: Result<Tool, any Error>)

  private let condition = NSCondition()
  private let count: Int
  private var begun = 0
  /// The tools that are not in use, and the number that may still be created.
  private var idle: [Result<Tool, any Error>] = []
  private var unmade: Int
  /// The finished items that wait for their turn, by number.
  private var done: [Int: Piece] = [:]
  private var current = 0
  private var isTaking = false
  private var failure: (any Error)?

  init(count: Int, tools: Int) { (self.count, unmade) = (count, tools) }

  var error: (any Error)? { condition.withLock { failure } }

  /// Returns the number of the next item and an idle tool, or a nil tool if a new one must be
  /// created. Waits until a tool is available. Nil if all items have been started.
  ///
  /// No item is started without a tool, so the item whose turn it is always has one.
  func next() -> (index: Int, tool: Result<Tool, any Error>?)? {
    condition.withLock {
      while begun < count, idle.isEmpty, unmade == 0 { condition.wait() }
      guard begun < count else { return nil }
      defer { begun += 1 }
      if let tool = idle.popLast() { return (begun, tool) }
      unmade -= 1
      return (begun, nil)
    }
  }

  /// Delivers a finished item. All finished items whose turn has come are passed to `take`, unless
  /// another thread is doing that.
  func hand(
    in index: Int, _ value: Result<Value, any Error>?, _ tool: Result<Tool, any Error>,
    take: (Value, Int) throws -> Void
  ) {
    condition.lock()
    defer { condition.unlock() }
    done[index] = (value, tool)
    guard !isTaking else { return }
    isTaking = true
    while let piece = done.removeValue(forKey: current) {
      if failure == nil, let value = piece.value {
        condition.unlock()
        let result = Result { try take(value.get(), current) }
        condition.lock()
        if case .failure(let error) = result { failure = error }
      }
      current += 1
      idle.append(piece.tool)
      condition.broadcast()
    }
    isTaking = false
  }
}
