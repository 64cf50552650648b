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

/// What PROJ needs in order to work: one context per thread, without network, silent.
struct ProjContext: ~Copyable {
  let pointer: OpaquePointer

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
    proj_log_func(context, nil) { _, _, _ in }
  }

  deinit { proj_context_destroy(pointer) }

  /// Why the last call failed, in our words: PROJ's own are for programmers and change with its version.
  var reason: String {
    switch proj_context_errno(pointer) {
    case PROJ_ERR_INVALID_OP_WRONG_SYNTAX: "it is written in a way that PROJ does not understand"
    case PROJ_ERR_INVALID_OP_MISSING_ARG: "a parameter that the projection needs is missing"
    case PROJ_ERR_INVALID_OP_ILLEGAL_ARG_VALUE:
      "a parameter has a value that the projection does not allow"
    case PROJ_ERR_INVALID_OP_MUTUALLY_EXCLUSIVE_ARGS: "two of its parameters exclude each other"
    case PROJ_ERR_INVALID_OP_FILE_NOT_FOUND_OR_INVALID: "it needs a file that is not there"
    default: "PROJ finds no such system in its database or among its projections"
    }
  }
}
