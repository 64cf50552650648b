import Foundation
import Synchronization

/// Runs `body` on this thread and at the same time on as many others as are free, until each has come to its end.
/// Each of them is to take pieces of some work until none is left; one alone must be able to do it all.
///
/// - Parameter threads: so many at most, this one among them.
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

/// Does `body` for each number of 0..<`count`, on several threads where there are some.
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

/// Work that others may join until it is over.
private final class Shift: @unchecked Sendable {
  /// Guards what can change.
  private let condition = NSCondition()
  private var helpers = 0
  /// The work; nil once it is over.
  private var body: (() -> Void)?

  init(_ body: @escaping () -> Void) { self.body = body }

  /// Does the work as well, unless it is over.
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

  /// This is a function of its own so that nothing of the work is retained after it returns: the closure must not
  /// outlive the call that it came from.
  @inline(never)
  private func help() { body?() }

  /// Ends the work: nobody else may join, and those who joined are waited for.
  func end() {
    condition.withLock {
      while helpers > 0 { condition.wait() }
      body = nil
    }
  }
}
