import Dispatch
import Synchronization

/// Work that another core does while this one goes on; whoever needs the result waits for it.
package final class Deferred<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Result<Value, any Error>?>(nil)

  /// Begins the work.
  package init(_ work: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let outcome = Result { try work() }
      result.withLock { $0 = outcome }
    }
  }

  /// The result, once it is there.
  ///
  /// - Throws: what the work threw.
  package func value() throws -> Value {
    group.wait()
    return try result.withLock { $0 }.map { try $0.get() } ?? { throw CancellationError() }()
  }
}
