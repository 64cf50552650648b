/// One thing that is wrong with what the user wrote: where, what, and what to do about it.
package struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Hashable, Sendable {
    /// Nothing can be drawn until it is mended.
    case error
    /// Worth a look; the work goes on.
    case warning
  }

  package var severity: Severity
  package var location: SourceLocation?
  /// The id of the feature that the message is about.
  package var subject: String?
  /// What is wrong, in a sentence without a full stop.
  package var message: String
  /// What to do about it.
  package var hint: String?
  /// What of it can be set by whoever asked; the hint names each in its words.
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

  /// `file:line:column: subject: message; hint`, with `warning:` after the place of a warning.
  package var description: String {
    var parts = location.map { ["\($0)"] } ?? []
    if severity == .warning { parts.append("warning") }
    if let subject { parts.append(subject) }
    parts.append(hint.map { "\(message); \($0)" } ?? message)
    return parts.joined(separator: ": ")
  }
}

/// Everything that was found wrong in one go.
package struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the order of the files and lines they are about.
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// One diagnostic a line.
  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension [Diagnostic] {
  /// By file, line and column; what has no place comes first, and equals keep their order.
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
