/// The reason why something cannot be brought into an atlas.
package enum ExchangeError: Error, Hashable, CustomStringConvertible {
  /// The text does not name a part of the globe, for the reason given.
  case noWindow(String, String)

  package var description: String {
    switch self {
    case .noWindow(let text, let reason): "'\(text)' is no part of the globe: \(reason)"
    }
  }
}
