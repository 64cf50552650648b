import Foundation

/// Does pieces of work on several threads and hands the results on one after the other, in order. A thread
/// whose piece is ready before its turn goes on with another one, as long as there is a tool left.
///
/// - Parameters:
///   - count: pieces of work, numbered from 0.
///   - threads: as many as work at the same time.
///   - tool: makes what one piece is worked on with; so many are made as there are threads, and one more, at most.
///   - work: does a piece.
///   - take: gets what came of a piece, on any of the threads, before its tool is used again; never two at a
///     time.
/// - Throws: the first error, in order of the pieces; none after that one is taken.
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
      // After a failure the other pieces are not worked on any more; their turns pass without a value.
      let value = queue.error == nil ? Result { try work(tool.get(), index) } : nil
      queue.hand(in: index, value, tool, take: take)
    }
  }
  if let error = queue.error { throw error }
}

/// The pieces of work under way and the tools for them.
private final class Queue<Tool, Value>: @unchecked Sendable {
  private typealias Piece = (value: Result<Value, any Error>?, tool: Result<Tool, any Error>)

  private let condition = NSCondition()
  private let count: Int
  private var begun = 0
  /// The tools that nobody uses, and how many more may be made.
  private var idle: [Result<Tool, any Error>] = []
  private var unmade: Int
  /// What is done and waits for its turn, by number.
  private var done: [Int: Piece] = [:]
  private var current = 0
  private var isTaking = false
  private var failure: (any Error)?

  init(count: Int, tools: Int) { (self.count, unmade) = (count, tools) }

  var error: (any Error)? { condition.withLock { failure } }

  /// The number of the next piece with an idle tool, or nil for one that is to be made. Waits for a tool; nil
  /// when all pieces are begun.
  ///
  /// As no piece is begun without a tool, the piece whose turn it is always has one.
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

  /// Hands in a finished piece. All pieces whose turn has come are passed on to `take`, unless another thread is
  /// doing that.
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
