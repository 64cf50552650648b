import Documents

extension Texts {
  /// Reads a file of texts.
  ///
  /// - Throws: `Problems` with every value that is not a text and every plural rule or placeholder that cannot
  ///   be read.
  package init(reading document: DocumentNode, language: String) throws(Problems) {
    self.init(
      language: language, name: language, plurals: PluralRules(), byKey: [:],
      location: document.location)
    var problems: [Diagnostic] = []
    for entry in document.entries {
      if entry.key == "language" {
        collect(into: &problems) { try readLanguage(entry.node) }
      } else {
        read(entry.node, key: entry.key, &problems)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  private mutating func readLanguage(_ node: DocumentNode) throws {
    var fields = try Fields(node, what: "the language")
    name = try fields.optionalString("name") ?? language
    if var plural = try fields.optionalMap("plural") {
      var conditions: [PluralCategory: PluralCondition] = [:]
      for category in PluralCategory.allCases where category != .other {
        guard let rule = try plural.optionalString(category.rawValue) else { continue }
        guard let condition = PluralCondition(rule) else {
          throw plural.problem(
            category.rawValue, "'\(rule)' is no plural rule",
            hint: "write it as CLDR does, with n for the number: n % 10 = 1 and n % 100 != 11")
        }
        conditions[category] = condition
      }
      try plural.finish()
      plurals = PluralRules(conditions)
    }
    try fields.finish()
  }

  private mutating func read(_ node: DocumentNode, key: String, _ problems: inout [Diagnostic]) {
    switch node.value {
    case .string(let text):
      if let pattern = collect(into: &problems, { try Self.pattern(text, key, at: node.location) })
      {
        byKey[key] = Entry(wording: .plain(pattern), location: node.location)
      }
    case .map(let entries) where entries.contains { PluralCategory(rawValue: $0.key) != nil }:
      if let patterns = collect(into: &problems, { try Self.counted(entries, key, node.location) })
      {
        byKey[key] = Entry(wording: .counted(patterns), location: node.location)
      }
    case .map(let entries):
      for entry in entries { read(entry.node, key: "\(key).\(entry.key)", &problems) }
    default:
      problems.append(
        Diagnostic("'\(key)' is not a text", at: node.location, hint: "put the words in quotes"))
    }
  }

  private static func counted(
    _ entries: [DocumentNode.Entry], _ key: String, _ location: SourceLocation?
  ) throws -> [PluralCategory: TextPattern] {
    var patterns: [PluralCategory: TextPattern] = [:]
    for entry in entries {
      guard let category = PluralCategory(rawValue: entry.key) else {
        throw Diagnostic(
          "'\(entry.key)' is no plural form of '\(key)'", at: entry.keyLocation,
          hint: "there is \(PluralCategory.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      guard case .string(let text) = entry.node.value else {
        throw Diagnostic(
          "'\(key).\(entry.key)' is not a text", at: entry.node.location,
          hint: "put the words in quotes")
      }
      patterns[category] = try pattern(text, "\(key).\(entry.key)", at: entry.node.location)
    }
    guard patterns[.other] != nil else {
      throw Diagnostic(
        "'\(key)' has no plural form 'other'", at: location,
        hint: "add the one for all numbers that the others do not take")
    }
    return patterns
  }

  /// Reads one text.
  static func pattern(
    _ text: String, _ key: String, at location: SourceLocation?
  ) throws(Diagnostic) -> TextPattern {
    do {
      return try TextPattern(text)
    } catch {
      switch error {
      case .loneBrace:
        throw Diagnostic(
          "'\(key)' has a brace without its partner", at: location, hint: "write a value as {name}")
      case .badName(let name):
        throw Diagnostic(
          "'{\(name)}' in '\(key)' is no value", at: location,
          hint: "write {name} or {name:form}, in lower case without spaces")
      }
    }
  }
}
