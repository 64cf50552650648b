import Foundation

/// The text, in one line, that users see for an error of any type. It never contains the default
/// descriptions of Swift or Foundation, because those are meant for programmers.
package func words(of error: any Error) -> String {
  if let code = systemCode(of: error) {
    return "the system reports: \(String(cString: strerror(code)))".asMessage()
  }
  // Check the type, not the value: the cast of a value to `CustomStringConvertible` always
  // succeeds, because Swift can wrap any error in an `NSError`.
  if type(of: error) is any CustomStringConvertible.Type, !isFoundation(error) {
    return String(describing: error).asMessage()
  }
  return "something went wrong that there are no words for (\(type(of: error))); please report it"
}

/// The `errno` code in an error of Foundation or in one of its underlying errors. Nil if it has
/// none.
private func systemCode(of error: any Error) -> Int32? {
  guard isFoundation(error) else { return nil }
  var cause: NSError? = error as NSError
  while let error = cause {
    if error.domain == NSPOSIXErrorDomain { return Int32(exactly: error.code) }
    cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
  }
  return nil
}

/// Whether the error comes from Foundation.
private func isFoundation(_ error: any Error) -> Bool {
  type(of: error) is NSError.Type || error is any CustomNSError
}
