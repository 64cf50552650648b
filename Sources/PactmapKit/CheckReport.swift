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
