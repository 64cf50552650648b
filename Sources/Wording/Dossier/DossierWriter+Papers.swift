import GeoModel

extension DossierWriter {
  func tell(_ source: Source, in draft: inout DossierDraft) throws {
    try draft.add("title", source.title)
    try draft.add("author", source.author)
    try draft.add("date", try source.date.map(words.day))
    try draft.add("year", source.date == nil ? source.year.map { "\($0)" } : nil)
    try draft.add("kind", try words.text("show.source.\(source.kind.rawValue)"))
    try draft.add("language", source.language)
    try draft.add("trust", try source.trust.map { try words.text("show.trust.\($0.rawValue)") })
    try draft.add(
      "articles", source.articles.isEmpty ? nil : source.articles.joined(separator: ", "))
    try draft.add("licence", source.licence)
    try draft.add("credit", try words.credit(source))
    try draft.add("address", source.url)
    try draft.add("read", source.read)
    try draft.add("note", source.note)
    try draft.add("cited-by", try citations { $0.sources.contains(source.id) })
  }

  func tell(_ note: Note, in draft: inout DossierDraft) throws {
    let (subject, text) = words.note(note)
    try draft.add("subject", subject)
    try draft.add("text", text)
    try draft.add("cited-by", try citations { $0.notes.contains(note.id) })
    draft.cite(note.sources)
  }

  /// The ids of the records that satisfy a condition, in one row for each kind of record: `3 places: a, b, c`.
  private func citations(_ isIncluded: (Record) -> Bool) throws -> [String] {
    let found = model.records.filter(isIncluded)
    return try EntryKind.allCases.compactMap { kind in
      let ids = found.filter { $0.kind == kind }.map(\.id)
      guard !ids.isEmpty else { return nil }
      return try words.text(
        "show.citing.\(kind.rawValue)",
        ["count": .count(ids.count), "ids": .text(ids.joined(separator: ", "))])
    }
  }
}
