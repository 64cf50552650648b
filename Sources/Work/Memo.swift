import Synchronization

/// Remembers what was once worked out. Threads may ask at the same time; one that comes while another works
/// on the same thing may do it once more, but all get what was ready first.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  package init() {}

  /// What belongs to a key, worked out the first time.
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
