import Documents
import Testing

@testable import MapSpec

/// A change that makes a file wrong, and the message that it has to bring about.
struct Mistake: CustomTestStringConvertible, Sendable {
  enum File: String, Sendable { case map, style, texts }

  var file: File
  var old: String
  var new: String
  /// The message without its place.
  var says: String
  /// The line of the message, counted from the one that was changed.
  var line: Int

  init(_ file: File, _ old: String, _ new: String, _ says: String, line: Int = 0) {
    (self.file, self.old, self.new, self.says) = (file, old, new, says)
    self.line = line
  }

  var testDescription: String { "\(file.rawValue): \(old) → \(new)" }

  static let all = maps + layers + furniture + styles + texts
}
