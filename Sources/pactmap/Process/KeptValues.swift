import Synchronization

/// Values that live as long as the process. The system takes its memory back at once; freeing the thousands of
/// pieces of an atlas before takes longer than reading a small one.
enum Kept {
  private static let values = Mutex<[any Sendable]>([])

  static func toTheEnd<Value: Sendable>(_ value: Value) -> Value {
    values.withLock { $0.append(value) }
    return value
  }
}
