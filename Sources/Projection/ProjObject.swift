import CProj

/// A PROJ object that is freed with its owner. It must not outlive its context.
struct ProjObject: ~Copyable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { proj_destroy(pointer) }

  /// Gives the object away to somebody who frees it.
  consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }
}

/// What PROJ needs in order to work: one context per thread, without network, silent but for the first
/// error of a call.
struct ProjContext: ~Copyable {
  let pointer: OpaquePointer
  private let log = Log()

  /// - Parameter hasDatabase: whether the database may be looked into. PROJ opens it, which takes five
  ///   milliseconds, even for what does not need it.
  init?(hasDatabase: Bool = true) {
    guard ProjLibrary.failure == nil, let context = proj_context_create() else { return nil }
    pointer = context
    if !hasDatabase {
      "/nowhere".withCString { nowhere in
        var path: UnsafePointer<CChar>? = nowhere
        proj_context_set_search_paths(context, 1, &path)
      }
    }
    _ = proj_context_set_enable_network(context, 0)
    proj_log_func(context, Unmanaged.passUnretained(log).toOpaque()) { log, _, message in
      guard let log, let message else { return }
      let entry = Unmanaged<Log>.fromOpaque(log).takeUnretainedValue()
      if entry.message == nil { entry.message = String(cString: message) }
    }
  }

  deinit { proj_context_destroy(pointer) }

  /// Why the last call failed, in PROJ's words.
  var reason: String {
    if let message = log.message { return message }
    let code = proj_context_errno(pointer)
    guard code != 0, let text = proj_context_errno_string(pointer, code) else {
      return "PROJ gave no reason"
    }
    return String(cString: text)
  }
}

/// The first error message since the context was made; a class because C keeps its address.
private final class Log {
  var message: String?
}
