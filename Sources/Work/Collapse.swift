import Synchronization

/// The last action before a C library ends the process because of a fatal error. Some libraries
/// cannot return such errors; they only call a handler before they abort.
package enum Collapse {
  /// The resource that the library lacks.
  package enum Lack: Sendable {
    case threads, memory
    /// The library does not say what it lacks.
    case something
  }

  private static let action = Mutex<(@Sendable (Lack) -> Never)?>(nil)

  /// Sets the action to run before a library ends the process.
  package static func prepare(_ action: @escaping @Sendable (Lack) -> Never) {
    self.action.withLock { $0 = action }
  }

  /// Runs the action that was set. Call this from a library's handler for fatal errors. It returns
  /// only if no action was set.
  package static func happens(for lack: Lack) {
    if let action = action.withLock({ $0 }) { action(lack) }
  }
}
