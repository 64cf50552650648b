import Foundation

/// What people are told of an error that is not one of the ``Diagnostic`` kind: the words of this program's own errors,
/// in one line. Nobody is shown what the compiler or Foundation print of a value.
package func words(of error: any Error) -> String {
  if let code = systemCode(of: error) {
    return "the system reports: \(String(cString: strerror(code)))".asMessage()
  }
  // The type is asked and not the value: every error can be cast to `CustomStringConvertible`, because Foundation
  // would wrap it in an object of its own.
  if type(of: error) is any CustomStringConvertible.Type, !isFoundation(error) {
    return String(describing: error).asMessage()
  }
  return "something went wrong that there are no words for (\(type(of: error))); please report it"
}

/// The system's number for what went wrong, as far as Foundation knows it.
private func systemCode(of error: any Error) -> Int32? {
  guard isFoundation(error) else { return nil }
  var cause: NSError? = error as NSError
  while let error = cause {
    if error.domain == NSPOSIXErrorDomain { return Int32(exactly: error.code) }
    cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
  }
  return nil
}

/// Whether Foundation threw an error.
private func isFoundation(_ error: any Error) -> Bool {
  type(of: error) is NSError.Type || error is any CustomNSError
}
