extension Diagnostic {
  /// What an error of another kind says, in its own words; what stands after the first semicolon is what to do about it.
  ///
  /// - Parameter settings: what the advice may name; only those that it does name are kept.
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
