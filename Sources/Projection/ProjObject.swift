import CProj

/// A PROJ object that is freed together with its owner. It must not outlive its context.
struct ProjObject: ~Copyable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { proj_destroy(pointer) }

  /// Passes the ownership of the object to the caller, who must free it.
  consuming func release() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }
}

/// A context of PROJ, without network access and without log messages. Each thread needs its own.
struct ProjContext: ~Copyable {
  let pointer: OpaquePointer

  /// Creates a context. If `hasDatabase` is false, the database cannot be used. Otherwise PROJ
  /// opens it even for operations that do not need it, which takes five milliseconds.
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

  /// The reason for which the last call failed, in words for users. PROJ's own messages are meant
  /// for programmers and change with its version.
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
