import Documents

/// A problem in an atlas: its place, a message, and advice.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// How serious a problem is.
  public enum Severity: String, Sendable {
    /// Nothing can be drawn until it is fixed.
    case error
    /// It should be reviewed, but does not prevent drawing.
    case warning
  }

  /// How serious the problem is.
  public let severity: Severity
  /// The file with the problem. Nil if it does not concern a file.
  public let file: String?
  /// The line, counted from 1. Nil if the problem concerns the whole file.
  public let line: Int?
  /// The column, counted from 1 in Unicode scalars. Nil if the problem concerns the whole line.
  public let column: Int?
  /// The id of the feature with the problem.
  public let feature: String?
  /// One sentence on what is wrong.
  public let message: String
  /// Advice on how to fix it.
  public let hint: String?
  /// The settings that the user can change to fix it. ``hint`` mentions each by its
  /// ``/Documents/Setting/words``.
  public let settings: [Setting]
  /// The whole message: `file:line:column: feature: message; hint`. For a warning, `warning:`
  /// follows the place.
  public let description: String

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity == .error ? .error : .warning
    file = diagnostic.location?.file
    line = diagnostic.location?.line
    column = diagnostic.location?.column
    feature = diagnostic.subject
    message = diagnostic.message
    hint = diagnostic.hint
    settings = diagnostic.settings
    description = diagnostic.description
  }

  /// A problem that does not concern a file.
  package init(_ message: String, hint: String? = nil) {
    self.init(Diagnostic(message, hint: hint))
  }

  /// Converts an error from any part of the program to problems.
  static func all(in error: any Error) -> [Problem] {
    switch error {
    case let problems as Problems: problems.diagnostics.map(Problem.init)
    case let diagnostic as Diagnostic: [Problem(diagnostic)]
    default:
      [
        Problem(
          Diagnostic(
            telling: error, settings: [.resolution, .labels, .theme, .form, .licence, .accuracy]))
      ]
    }
  }
}
