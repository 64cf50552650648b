import Synchronization

/// Keeps values alive until the process ends. The system then reclaims all their memory at once.
/// Freeing the thousands of objects of an atlas one by one would take longer than reading a small
/// atlas.
enum Kept {
  private static let values = Mutex<[any Sendable]>([])

  static func toTheEnd<Value: Sendable>(_ value: Value) -> Value {
    values.withLock { $0.append(value) }
    return value
  }
}
