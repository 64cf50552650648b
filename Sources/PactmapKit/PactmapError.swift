import Documents

/// The reason why a request to ``Atlas`` failed.
public enum PactmapError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Something in the atlas or in the request is wrong. Each problem has a file, line and column or
  /// the id of a feature, if they are known.
  case badInput([Problem])
  /// A file could not be written. An older file of that name is unchanged.
  case cannotWrite(path: String, reason: String)

  /// The messages, one per line.
  public var description: String {
    switch self {
    case .badInput(let problems): problems.map(\.description).joined(separator: "\n")
    case .cannotWrite(let path, let reason): "\(path): cannot write: \(reason)".asMessage()
    }
  }
}
