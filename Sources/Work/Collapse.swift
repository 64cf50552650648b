import Synchronization

/// What is done when a library cannot go on and would end the process. Some libraries offer no more than a call
/// before they do so.
package enum Collapse {
  /// What the library lacks.
  package enum Lack: Sendable {
    case threads, memory
    /// The library does not say what it lacks in a way that anybody could act on.
    case something
  }

  private static let action = Mutex<(@Sendable (Lack) -> Never)?>(nil)

  /// Has something done instead of the library's own end of the process.
  package static func prepare(_ action: @escaping @Sendable (Lack) -> Never) {
    self.action.withLock { $0 = action }
  }

  /// Does what was prepared. Called from a library's handler for fatal errors; returns when nothing was prepared.
  package static func happens(for lack: Lack) {
    if let action = action.withLock({ $0 }) { action(lack) }
  }
}
