import GeoModel

/// A dossier in preparation. It collects the sources and notes that its entries cite, and lists them at the
/// end.
struct DossierDraft {
  let words: DossierWords
  private var dossier: Dossier
  private var sources: [String] = []
  private var notes: [String] = []

  init(_ record: Record, _ words: DossierWords) throws {
    self.words = words
    let heading = "\(try words.text("show.thing.\(record.kind.rawValue)")) \(record.id)"
    let location = record.evidence?.location
    dossier = Dossier(title: heading + (location.map { " · \($0)" } ?? ""))
  }

  /// Adds an entry unless the text is nil.
  ///
  /// - Parameters:
  ///   - label: the last part of the key of the label's text.
  ///   - text: the statement.
  mutating func add(_ label: String, _ text: String?) throws {
    try add(label, [text].compactMap(\.self))
  }

  /// Adds an entry with several statements unless there are none.
  mutating func add(_ label: String, _ texts: [String]) throws {
    guard !texts.isEmpty else { return }
    add(under: try words.text("show.label.\(label)"), texts)
  }

  mutating func add(under label: String, _ texts: [String]) {
    dossier.entries.append(Dossier.Entry(label: label, texts: texts))
  }

  /// Adds the names in all languages, the native one first.
  mutating func add(_ names: Names) throws {
    let native = try names["native"].map { "\(try words.text("show.native")) \($0)" }
    let others = names.byLanguage.filter { $0.key != "native" }.sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value)"
    }
    let all = [native].compactMap(\.self) + others
    try add("names", all.isEmpty ? nil : all.joined(separator: " · "))
  }

  mutating func cite(_ evidence: Evidence) { cite(evidence.sources, notes: evidence.notes) }

  mutating func cite(_ sources: [String], notes: [String] = []) {
    self.sources += sources
    self.notes += notes
  }

  /// The finished dossier with all sources and notes that it cites.
  func finished() throws -> Dossier {
    var draft = self
    let model = words.model
    try draft.add(
      "sources", sources.uniqued.map { try model.sources[$0].map(words.citation) ?? $0 })
    try draft.add("notes", notes.uniqued.map { model.notes[$0].map(words.citation) ?? $0 })
    return draft.dossier
  }
}
