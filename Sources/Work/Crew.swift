import Foundation

/// The threads that help: at most one for each core, begun when they are first needed and kept. Where the system
/// gives none, nobody helps, and whoever asked does the work alone; Dispatch would wait for a thread for ever.
final class Crew: @unchecked Sendable {
  typealias Task = @Sendable () -> Void

  static let shared = Crew(most: ProcessInfo.processInfo.activeProcessorCount)

  /// Guards all that can change.
  private let condition = NSCondition()
  private let most: Int
  private var threads = 0
  private var idle = 0
  /// The tasks that no thread has begun, in the order in which they came.
  private var tasks: [Task] = []

  init(most: Int) { self.most = most }

  /// Offers a task to the threads. One does it once it is free, or none ever does: callers must not wait for a task
  /// that has not been begun.
  func ask(_ task: @escaping Task) {
    let needsThread = condition.withLock {
      tasks.append(task)
      if tasks.count <= idle {
        condition.signal()
        return false
      }
      guard threads < most else { return false }
      threads += 1
      return true
    }
    guard needsThread, !startThread({ self.work() }) else { return }
    condition.withLock {
      threads -= 1
      if threads == 0 { tasks = [] }
    }
  }

  private func work() {
    while true { next()() }
  }

  /// Waits for something to do.
  private func next() -> Task {
    condition.withLock {
      idle += 1
      while tasks.isEmpty { condition.wait() }
      idle -= 1
      return tasks.removeFirst()
    }
  }
}
