import Documents

/// Why a request to ``Atlas`` failed.
public enum PactmapError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Something in the atlas or in the request is wrong: each problem with its file, line and column, or with the id of
  /// a feature, as far as they are known.
  case badInput([Problem])
  /// A file could not be written; what was there before is untouched.
  case cannotWrite(path: String, reason: String)

  /// The messages, a line each.
  public var description: String {
    switch self {
    case .badInput(let problems): problems.map(\.description).joined(separator: "\n")
    case .cannotWrite(let path, let reason): "\(path): cannot write: \(reason)".asMessage()
    }
  }
}
