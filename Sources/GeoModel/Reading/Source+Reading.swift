extension Source {
  init(reading entry: inout Entry) throws {
    id = entry.id
    kind = try entry.fields.choice("kind", as: Kind.self)
    title = try entry.fields.string("title")
    author = try entry.fields.optionalString("author")
    year = try entry.fields.optionalInt("year", in: -4000...2200)
    url = try entry.fields.optionalString("url")
    language = try entry.fields.optionalString("language")
    licence = try entry.fields.optionalString("licence")
    credit = try entry.fields.optionalString("credit") ?? title
    note = try entry.fields.optionalString("note")
  }
}

extension Note {
  init(reading entry: inout Entry) throws {
    id = entry.id
    subject = try entry.fields.string("subject")
    text = try entry.fields.string("text")
    sources = try entry.references("sources", .source)
  }
}
