import Foundation
import Synchronization

/// Runs `body` on this thread and, at the same time, on other threads that are free. Returns when
/// all of them have finished. Each call of `body` should take pieces of some common work until none
/// is left. A single call must be able to do all of it.
///
/// - Parameters:
///   - threads: The largest number of threads, including this one.
///   - body: Does pieces of the work.
package func together(_ threads: Int, _ body: () -> Void) {
  together(threads, with: .shared, body)
}

func together(_ threads: Int, with crew: Crew, _ body: () -> Void) {
  guard threads > 1 else { return body() }
  withoutActuallyEscaping(body) { body in
    let shift = Shift(body)
    for _ in 1..<threads { crew.ask { shift.join() } }
    body()
    shift.end()
  }
}

/// Calls `body` for each number from 0 up to, but not including, `count`, on up to `threads`
/// threads.
package func concurrentPerform(_ count: Int, threads: Int, _ body: (Int) -> Void) {
  let begun = Atomic(0)
  together(min(threads, count)) {
    while true {
      let index = begun.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      body(index)
    }
  }
}

/// Work that other threads may join until it ends.
private final class Shift: @unchecked Sendable {
  /// Protects the mutable state.
  private let condition = NSCondition()
  private var helpers = 0
  /// The work. Nil after it has ended.
  private var body: (() -> Void)?

  init(_ body: @escaping () -> Void) { self.body = body }

  /// Takes part in the work, unless it has ended.
  func join() {
    guard begin() else { return }
    help()
    condition.withLock {
      helpers -= 1
      condition.signal()
    }
  }

  private func begin() -> Bool {
    condition.withLock {
      guard body != nil else { return false }
      helpers += 1
      return true
    }
  }

  /// This is a separate function so that it releases the closure when it returns. The closure must
  /// not outlive the call from which it came.
  @inline(never)
  private func help() { body?() }

  /// Ends the work. No other thread can join, and the function waits for those that have.
  func end() {
    condition.withLock {
      while helpers > 0 { condition.wait() }
      body = nil
    }
  }
}
