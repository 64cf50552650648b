/// An error or warning about the user's input: where it is, what is wrong, and how to correct it.
package struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Hashable, Sendable {
    /// Nothing can be drawn until this is corrected.
    case error
    /// Something that the user should look at. The work goes on.
    case warning
  }

  package var severity: Severity
  package var location: SourceLocation?
  /// The id of the feature that the message is about.
  package var subject: String? { didSet { subject = subject?.asMessage(longest: 100) } }
  /// What is wrong, as one sentence without a full stop.
  package var message: String { didSet { message = message.asMessage() } }
  /// How to correct it.
  package var hint: String? { didSet { hint = hint?.asMessage() } }
  /// The settings that can be changed to avoid the error. The hint names them in the words of
  /// ``Setting/words``, and a front end can add how to change them.
  package var settings: [Setting]

  package init(
    _ message: String, at location: SourceLocation? = nil, subject: String? = nil,
    hint: String? = nil, settings: [Setting] = [], severity: Severity = .error
  ) {
    self.settings = settings
    self.severity = severity
    self.location = location
    self.subject = subject?.asMessage(longest: 100)
    self.message = message.asMessage()
    self.hint = hint?.asMessage()
  }

  /// The diagnostic as `file:line:column: subject: message; hint`. A warning has `warning:` after
  /// its location.
  package var description: String {
    var parts = location.map { ["\($0)"] } ?? []
    if severity == .warning { parts.append("warning") }
    if let subject { parts.append(subject) }
    parts.append(hint.map { "\(message); \($0)" } ?? message)
    return parts.joined(separator: ": ")
  }
}

/// All diagnostics of one operation.
package struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The diagnostics, ordered by file and line.
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// One line for each diagnostic.
  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension [Diagnostic] {
  /// The diagnostics sorted by file, line and column. Those without a location come first. The
  /// order of equal ones does not change.
  package var inOrderOfPlace: [Diagnostic] {
    let places = enumerated().map { (place: $1.location, index: $0) }
    return places.sorted { a, b in
      guard let first = a.place, let second = b.place, first != second else {
        return (a.place == nil ? 0 : 1, a.index) < (b.place == nil ? 0 : 1, b.index)
      }
      return first < second
    }.map { self[$0.index] }
  }
}
