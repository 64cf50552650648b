import Documents

/// What ``Atlas/check()`` found.
public struct CheckReport: Hashable, Sendable {
  /// In the order of the files and lines they are about, those of the model first.
  public let problems: [Problem]

  init(_ diagnostics: [Diagnostic]) { problems = diagnostics.map(Problem.init) }

  /// Problems that make the atlas unfit to draw.
  public var errors: [Problem] { problems.filter { $0.severity == .error } }

  /// What a careful author would look at.
  public var warnings: [Problem] { problems.filter { $0.severity == .warning } }
}

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
    description = diagnostic.description
  }
}
