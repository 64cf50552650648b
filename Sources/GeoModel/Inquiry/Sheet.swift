import Documents

/// What is said about one entry: a heading, then rows of a label and its values; sources and notes that
/// any row cites are written out at the end.
struct Sheet {
  private let heading: String
  private var rows: [(label: String, values: [String])] = []
  private var sources: [String] = []
  private var notes: [String] = []

  init(_ kind: EntryKind, _ id: String, at location: SourceLocation?) {
    heading = "\(kind.rawValue) \(id)" + (location.map { " · \($0)" } ?? "")
  }

  /// A row; none without a value.
  mutating func add(_ label: String, _ value: String?) { add(label, [value].compactMap(\.self)) }

  /// A row for each value, the label before the first.
  mutating func add(_ label: String, _ values: [String]) {
    if !values.isEmpty { rows.append((label, values)) }
  }

  mutating func add(_ names: Names) {
    let others = names.byLanguage.filter { $0.key != "native" }.sorted { $0.key < $1.key }
    let native = names["native"].map { ["native \($0)"] } ?? []
    let all = native + others.map { "\($0.key) \($0.value)" }
    if !all.isEmpty { add("names", all.joined(separator: " · ")) }
  }

  mutating func cite(_ evidence: Evidence) { cite(evidence.sources, notes: evidence.notes) }

  mutating func cite(_ sources: [String], notes: [String] = []) {
    self.sources += sources
    self.notes += notes
  }

  /// The sheet as text, values in a column.
  func lines(_ model: GeoModel) -> [String] {
    let cited =
      rows + [
        ("sources", sources.uniqued.map { model.sources[$0]?.citation ?? $0 }),
        ("notes", notes.uniqued.map { model.notes[$0]?.citation ?? $0 }),
      ]
    let width = cited.map(\.label.count).max() ?? 0
    return [heading]
      + cited.flatMap { row in
        row.values.enumerated().map { index, value in
          let label = index == 0 ? row.label : ""
          return "  " + label + String(repeating: " ", count: width - label.count + 2) + value
        }
      }
  }
}

extension Source {
  /// The source in a line: `id: author, title (year). Kind, licence. Address. Remark`.
  var citation: String {
    let title = (author.map { "\($0), " } ?? "") + title + (year.map { " (\($0))" } ?? "")
    let nature = [kind.rawValue, language, licence].compactMap(\.self).joined(separator: ", ")
    return "\(id): " + [title, nature, url, note].compactMap(\.self).joined(separator: " · ")
  }
}

extension Note {
  var citation: String { "\(id): \(subject). \(text)" }
}
