import Documents

extension Source {
  init(reading entry: inout Entry) throws {
    id = entry.id
    kind = try entry.fields.choice("kind", as: Kind.self)
    title = try entry.fields.string("title")
    author = try entry.fields.optionalString("author")
    date = try entry.fields.optionalDate("date")
    year = try entry.fields.optionalInt("year", in: -4000...2200)
    url = try entry.fields.optionalString("url")
    read = try entry.fields.optionalString("read")
    trust = try entry.fields.optionalChoice("trust", as: Trust.self)
    entry.fields.note("language", .text(pattern: "[a-z]{2}"))
    language = try entry.fields.optionalString("language")
    licence = try entry.fields.optionalString("licence")
    credit = try entry.fields.optionalString("credit") ?? title
    note = try entry.fields.optionalString("note")
    articles = try entry.fields.optionalStrings("articles")
    try check(entry.fields)
  }

  /// Refuses values that do not suit each other or have no meaning.
  private func check(_ fields: Fields) throws {
    if let date, let year, date.year != year {
      throw fields.problem(
        "year", "'year' is \(year), and 'date' (\(date)) lies in \(date.year)",
        hint: "'date' alone is enough")
    }
    if let language, !language.isLanguageCode {
      throw fields.problem(
        "language", "'\(language)' is no language", hint: "use a code of ISO 639-1 such as en")
    }
    if !articles.isEmpty, kind != .treaty {
      throw fields.problem(
        "articles",
        "'articles' names articles of a treaty, and this source is of kind \(kind.rawValue)",
        hint: "take it away, or make the kind treaty")
    }
    if trust != nil, kind == .dataset {
      throw fields.problem(
        "trust", "'trust' is not for a data set, whose features state their accuracy",
        hint: "take it away; accuracy_km says how far a feature may be off")
    }
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
