extension Diagnostic {
  /// Creates a diagnostic from the description of another error. The text after the first semicolon
  /// is used as the hint.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - location: The location that the error is about.
  ///   - subject: The id of the feature or map that the error is about.
  ///   - settings: Settings that the hint may mention. Only those that it does mention are kept.
  package init(
    telling error: any Error, at location: SourceLocation? = nil, subject: String? = nil,
    settings: [Setting] = []
  ) {
    let said = words(of: error)
    let parts = said.split(separator: "; ", maxSplits: 1).map(String.init)
    let hint = parts.count == 2 ? parts[1] : nil
    self.init(
      parts.first ?? said, at: location, subject: subject, hint: hint,
      settings: settings.filter { hint?.contains($0.words) == true })
  }
}
