import Documents

/// The result of ``Atlas/check()``.
public struct CheckReport: Hashable, Sendable {
  /// All problems in the order of files and lines. Problems of the facts come first.
  public let problems: [Problem]

  init(_ diagnostics: [Diagnostic]) { problems = diagnostics.map(Problem.init) }

  /// The problems that prevent the atlas from being drawn.
  public var errors: [Problem] { problems.filter { $0.severity == .error } }

  /// The problems that do not prevent drawing but should be reviewed.
  public var warnings: [Problem] { problems.filter { $0.severity == .warning } }
}
