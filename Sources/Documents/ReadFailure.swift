import Foundation

extension Diagnostic {
  /// The error for a file that exists but cannot be read.
  ///
  /// - Parameters:
  ///   - location: The file.
  ///   - code: The value of `errno`.
  init(unreadable location: SourceLocation, _ code: Int32) {
    switch code {
    case EACCES, EPERM:
      self.init("the file cannot be read", at: location, hint: "check its permissions")
    case EMFILE, ENFILE:
      self.init(
        "the file cannot be read: too many files are open", at: location,
        hint: "raise the limit with 'ulimit -n'")
    default:
      self.init("the file cannot be read: \(String(cString: strerror(code)))", at: location)
    }
  }
}
