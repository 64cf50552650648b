import Documents

/// What is missing or wrong in many rows of a table alike. It is reported once, with the first row and
/// the number of all.
struct TableGaps {
  enum Gap: CaseIterable {
    case source, accuracy, treaty, exchanged, unknown, repeated, role, text, cut
  }

  private var found: [Gap: (count: Int, location: SourceLocation, subject: String?)] = [:]

  mutating func note(_ gap: Gap, at location: SourceLocation, subject: String?) {
    found[gap, default: (0, location, subject)].count += 1
  }

  /// Whether a gap is an error.
  ///
  /// - Parameter treaties: The ids of the treaties that a row can name.
  func diagnostics(
    _ severity: Diagnostic.Severity, treaties: [String]
  ) -> [Diagnostic] {
    Gap.allCases.compactMap { gap in
      guard let (count, location, subject) = found[gap] else { return nil }
      let (message, hint) = gap.words(treaties)
      let more =
        count == 1
        ? "" : count == 2 ? ", and so in 1 more row" : ", and so in \(count - 1) more rows"
      let diagnostic = Diagnostic(
        message + more, at: location, subject: subject, hint: hint, severity: gap.severity)
      return gap.severity == severity ? diagnostic : nil
    }
  }
}

extension TableGaps.Gap {
  fileprivate var severity: Diagnostic.Severity {
    switch self {
    case .source, .accuracy, .treaty, .exchanged: .error
    case .unknown, .repeated, .role, .text, .cut: .warning
    }
  }

  fileprivate func words(_ treaties: [String]) -> (message: String, hint: String?) {
    switch self {
    case .source:
      (
        "no source is named",
        "add a column 'source', or write in geo/atlas.yaml what holds for all rows: "
          + "evidence: {sources: [id]}"
      )
    case .accuracy:
      (
        "no accuracy of the position is stated",
        "add a column 'accuracy_km', or write in geo/atlas.yaml what holds for all rows: "
          + "evidence: {accuracy_km: 2}"
      )
    case .treaty:
      treaties.isEmpty
        ? ("there is no treaty under which the base stands", "write one in geo/treaties.yaml")
        : (
          "no treaty is named, and the atlas has \(treaties.count)",
          "add a column 'treaty' with one of \(treaties.prefix(8).joined(separator: ", "))"
        )
    case .exchanged:
      (
        "latitude and longitude look exchanged",
        "exchange the names of the two columns, or the two parts of the cell: latitude comes first"
      )
    case .unknown: ("a word for 'not known' is read as an empty cell", nil)
    case .repeated: ("the row says the same as one above and is passed over", nil)
    case .role:
      (
        "the row has no kind, men or units: it is a place without a base",
        "write in a column 'kind' what the base was, such as army, naval or air, or 'place' if that is meant"
      )
    case .text:
      (
        "the text belongs to no base, because the row has no kind, and is passed over",
        "write in a column 'kind' what the base was, such as army, naval or air"
      )
    case .cut:
      (
        "the text has exactly 254 or 255 characters, where some programs cut it",
        "compare its end with the original"
      )
    }
  }
}
