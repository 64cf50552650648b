import Foundation

extension CheckReport {
  /// The report as JSON: `{"errors": n, "warnings": n, "problems": [{"severity", "file", "line",
  /// "column", "feature", "message", "hint"}, …]}`. Unknown values are null.
  public func json() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let report = Report(
      errors: errors.count, warnings: warnings.count, problems: problems.map(Entry.init))
    // Encoding numbers and texts cannot fail.
    return (try? encoder.encode(report)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private struct Report: Encodable {
    var errors: Int
    var warnings: Int
    var problems: [Entry]
  }

  private struct Entry: Encodable {
    var problem: Problem

    enum Key: String, CodingKey {
      case severity, file, line, column, feature, message, hint
    }

    init(_ problem: Problem) { self.problem = problem }

    func encode(to encoder: any Encoder) throws {
      var entry = encoder.container(keyedBy: Key.self)
      try entry.encode(problem.severity.rawValue, forKey: .severity)
      try entry.encode(problem.file, forKey: .file)
      try entry.encode(problem.line, forKey: .line)
      try entry.encode(problem.column, forKey: .column)
      try entry.encode(problem.feature, forKey: .feature)
      try entry.encode(problem.message, forKey: .message)
      try entry.encode(problem.hint, forKey: .hint)
    }
  }
}
