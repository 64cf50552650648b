import Documents

/// One thing that is wrong with an atlas: where, what, and what to do about it.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// How much it matters.
  public enum Severity: String, Sendable {
    /// Nothing can be drawn until it is mended.
    case error
    /// Worth a look; the work goes on.
    case warning
  }

  /// How much it matters.
  public let severity: Severity
  /// The file it stands in; nil when it is about no file.
  public let file: String?
  /// From 1; nil when it is about the whole file.
  public let line: Int?
  /// From 1, counted in Unicode scalars; nil when it is about the whole line.
  public let column: Int?
  /// Id of the feature it is about.
  public let feature: String?
  /// What is wrong, in a sentence.
  public let message: String
  /// What to do about it.
  public let hint: String?
  /// What can be set otherwise by whoever asked; ``hint`` names each in its ``Setting/words``.
  public let settings: [Setting]
  /// `file:line:column: feature: message; hint`, with `warning:` after the place of a warning.
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

  /// A problem that is about nothing in a file.
  package init(_ message: String, hint: String? = nil) {
    self.init(Diagnostic(message, hint: hint))
  }

  /// What an error of any part of the program says.
  static func all(in error: any Error) -> [Problem] {
    switch error {
    case let problems as Problems: problems.diagnostics.map(Problem.init)
    case let diagnostic as Diagnostic: [Problem(diagnostic)]
    default: [Problem(Diagnostic(telling: error, settings: [.resolution, .labels]))]
    }
  }
}
