import Documents

/// Why a request to ``Atlas`` failed.
public enum PactmapError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Something in the atlas or in the request is wrong: a message for each problem, with file, line and
  /// column where they are known.
  case badInput([String])
  /// A file could not be written; what was there before is untouched.
  case cannotWrite(path: String, reason: String)

  /// The messages, a line each.
  public var description: String {
    switch self {
    case .badInput(let messages): messages.joined(separator: "\n")
    case .cannotWrite(let path, let reason): "\(path): cannot write: \(reason)".asMessage()
    }
  }
}
