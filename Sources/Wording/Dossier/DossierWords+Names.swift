import GeoModel

extension DossierWords {
  /// A place with its id: `The Cape (cape)`.
  func place(_ id: String) -> String {
    named(model.places.first { $0.id == id }?.names, id)
  }

  /// A state with its id: `Velm (velm)`.
  func state(_ id: String) -> String {
    named(model.territories.first { $0.id == id }?.names, id)
  }

  /// A treaty with its id: `Treaty of Velm and Osk (velm-osk)`.
  func treaty(_ id: String) -> String {
    named(model.treaties.first { $0.id == id }?.names, id)
  }

  /// A node with its position: `Old corner (n2), 0.5° S, 10.3° E`.
  func node(_ id: String) throws -> String {
    let node = model.nodes.first { $0.id == id }
    return try together([
      id, node?.text.isEmpty == false ? node?.text : nil,
      try node.map { try position($0.position) },
    ])
  }

  /// A line with its id: `“The limit” (limit)`.
  func line(_ line: Line) throws -> String {
    let name = name(line.names)
    return name.isEmpty
      ? "(\(line.id))" : "\(try text("quote", ["text": .text(name)])) (\(line.id))"
  }

  private func named(_ names: Names?, _ id: String) -> String {
    names.map { "\(name($0)) (\(id))" } ?? id
  }

  /// A source in one line: `id: author, title (date) · kind, language, trust, licence · address · read: … · remark`.
  func citation(_ source: Source) throws -> String {
    let date = try source.date.map(day) ?? source.year.map { "\($0)" }
    let title = try together([source.author, source.title]) + (date.map { " (\($0))" } ?? "")
    let nature = try together([
      try text("show.source.\(source.kind.rawValue)"), source.language,
      try source.trust.map { try text("show.trust.\($0.rawValue)") }, source.licence,
    ])
    let read = try source.read.map { "\(try text("show.label.read")): \($0)" }
    return "\(source.id): "
      + [title, nature, source.url, read, source.note].compactMap(\.self).joined(separator: " · ")
  }

  /// A note in one line: `n-1: Day of entry. Two days are given.`
  func citation(_ note: Note) -> String {
    let (subject, text) = self.note(note)
    return "\(note.id): \(subject). \(text)"
  }
}
