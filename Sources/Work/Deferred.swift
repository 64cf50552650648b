import Dispatch
import Synchronization

/// Work that another core does while this one goes on. Whoever needs the result waits for it or, when no core
/// has come to it yet, does it: nobody ever waits for a thread to become free.
package final class Deferred<Value: Sendable>: Sendable {
  private typealias Work = @Sendable () throws -> Value

  /// Nil once somebody has begun.
  private let work: Mutex<Work?>
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let group = DispatchGroup()

  /// Begins the work as soon as a core has time for it.
  package init(_ work: @escaping @Sendable () throws -> Value) {
    self.work = Mutex(work)
    group.enter()
    DispatchQueue.global(qos: .userInitiated).async { [self] in begin() }
  }

  /// The result, once it is there.
  ///
  /// - Throws: what the work threw.
  package func value() throws -> Value {
    begin()
    group.wait()
    return try result.withLock { $0 }.map { try $0.get() } ?? { throw CancellationError() }()
  }

  /// Does the work, unless somebody else does or did.
  private func begin() {
    let claimed = work.withLock { work in
      defer { work = nil }
      return work
    }
    guard let claimed else { return }
    let outcome = Result { try claimed() }
    result.withLock { $0 = outcome }
    group.leave()
  }
}
