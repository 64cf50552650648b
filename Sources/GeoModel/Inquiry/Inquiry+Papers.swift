extension Inquiry {
  func sheet(of source: Source) -> Sheet {
    var sheet = Sheet(.source, source.id, at: nil)
    sheet.add("title", source.title)
    sheet.add("author", source.author)
    sheet.add("year", source.year.map { "\($0)" })
    sheet.add("kind", source.kind.rawValue)
    sheet.add("language", source.language)
    sheet.add("licence", source.licence)
    sheet.add("credit", source.credit)
    sheet.add("address", source.url)
    sheet.add("note", source.note)
    sheet.add("cited by", citations { $0.sources.contains(source.id) })
    return sheet
  }

  func sheet(of note: Note) -> Sheet {
    var sheet = Sheet(.note, note.id, at: nil)
    sheet.add("subject", note.subject)
    sheet.add("text", note.text)
    sheet.add("cited by", citations { $0.notes.contains(note.id) })
    sheet.cite(note.sources)
    return sheet
  }

  /// The ids that match, a row for each kind: `3 places: a, b, c`.
  private func citations(_ isIncluded: (InquiryEntry) -> Bool) -> [String] {
    let found = entries.filter(isIncluded)
    return EntryKind.allCases.compactMap { kind in
      let ids = found.filter { $0.kind == kind }.map(\.id)
      guard !ids.isEmpty else { return nil }
      return "\(ids.count) \(ids.count == 1 ? kind.rawValue : kind.plural): \(ids.listed)"
    }
  }
}

extension EntryKind {
  fileprivate var plural: String {
    rawValue.hasSuffix("y") ? "\(rawValue.dropLast())ies" : "\(rawValue)s"
  }
}
