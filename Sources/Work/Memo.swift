import Synchronization

/// Caches computed values by key. It is thread-safe. Two threads may compute the same value at the
/// same time, but all callers get the one that was stored first.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  package init() {}

  /// The value for a key. `work` computes it if it is not in the cache.
  package func value(for key: Key, _ work: () throws -> Value) rethrows -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = try work()
    return known.withLock { known in
      let first = known[key] ?? value
      known[key] = first
      return first
    }
  }
}
