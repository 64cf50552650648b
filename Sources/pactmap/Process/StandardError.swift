import Foundation

/// Writes to standard error, or nowhere when that is closed or full: there is nobody left to tell.
func complain(_ text: String) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    guard count > 0 else {
      if count < 0, errno == EINTR { continue }
      return
    }
    rest = rest.dropFirst(count)
  }
}
