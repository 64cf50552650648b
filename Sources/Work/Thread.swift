import Foundation

/// Runs `body` on a new thread.
///
/// - Parameters:
///   - stack: The size of the stack in bytes. The default is the usual size for the main thread,
///     whatever limit the shell sets, because the readers of documents are recursive.
///   - body: The work of the thread.
/// - Returns: False if the system cannot start a thread, because there are too many or memory is
///   short. Then `body` does not run.
package func startThread(stack: Int = 8 << 20, _ body: @escaping @Sendable () -> Void) -> Bool {
  var attributes = pthread_attr_t()
  guard pthread_attr_init(&attributes) == 0 else { return false }
  defer { pthread_attr_destroy(&attributes) }
  guard pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) == 0,
    pthread_attr_setstacksize(&attributes, stack) == 0
  else { return false }
  let task = Unmanaged.passRetained(ThreadTask(body))
  #if os(Linux)
    var thread = pthread_t()
    let code = pthread_create(&thread, &attributes, { runTask($0) }, task.toOpaque())
  #else
    var thread: pthread_t?
    let code = pthread_create(&thread, &attributes, { runTask($0) }, task.toOpaque())
  #endif
  if code != 0 { task.release() }
  return code == 0
}

/// The work of a thread, as an object whose pointer can be passed through C.
private final class ThreadTask: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// The C function in which a new thread starts.
private func runTask(_ task: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let task { Unmanaged<ThreadTask>.fromOpaque(task).takeRetainedValue().body() }
  return nil
}
