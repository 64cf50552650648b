/// The reason why something cannot be brought into an atlas.
package enum ExchangeError: Error, Hashable, CustomStringConvertible {
  /// The text does not name a part of the globe, for the reason given.
  case noWindow(String, String)
  /// Another program that is needed is not installed.
  case noTool(name: String, package: String, purpose: String)
  /// Another program could not do its work.
  case toolFailed(name: String, reason: String)
  /// A file holds nothing that can be used, for the reason given.
  case nothingUsable(file: String, reason: String)
  /// A file says nothing about something that the atlas must know.
  case unstated(file: String, what: String, advice: String)

  package var description: String {
    switch self {
    case .noWindow(let text, let reason): "'\(text)' is no part of the globe: \(reason)"
    case .noTool(let name, let package, let purpose):
      "\(purpose) needs the program \(name), which is not installed; on Debian: sudo apt install \(package)"
    case .toolFailed(let name, let reason): "\(name) could not do it: \(reason)"
    case .nothingUsable(let file, let reason): "\(file): \(reason)"
    case .unstated(let file, let what, let advice):
      "\(file): the file does not say \(what); \(advice)"
    }
  }
}
