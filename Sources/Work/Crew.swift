import Foundation

/// A pool of helper threads, at most one for each core. They are started when they are first
/// needed, and then kept. If the system cannot start a thread, the callers do all work themselves.
/// Dispatch would wait for a thread forever.
final class Crew: @unchecked Sendable {
  typealias Task = @Sendable () -> Void

  static let shared = Crew(most: ProcessInfo.processInfo.activeProcessorCount)

  /// Protects the mutable state.
  private let condition = NSCondition()
  private let most: Int
  private var threads = 0
  private var idle = 0
  /// The tasks that have not been started, in the order in which they were added.
  private var tasks: [Task] = []

  init(most: Int) { self.most = most }

  /// Offers a task to the threads. It may never be started if there are no threads. So callers must
  /// not wait for a task that has not been started.
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

  /// Waits for the next task.
  private func next() -> Task {
    condition.withLock {
      idle += 1
      while tasks.isEmpty { condition.wait() }
      idle -= 1
      return tasks.removeFirst()
    }
  }
}
