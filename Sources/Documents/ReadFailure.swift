import Foundation

extension Diagnostic {
  /// Says why an existing file could not be read.
  ///
  /// - Parameter code: the system's `errno`.
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
