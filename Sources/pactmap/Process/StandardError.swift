import Foundation

/// Writes to standard error. If that fails, the text is lost: there is no other place to report it.
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
