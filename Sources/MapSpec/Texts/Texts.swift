import Documents

/// The texts of a map in one language: those of a file in `maps/texts/`, and the program's own words for what it does
/// not say. A key joins the keys of nested maps with dots.
package struct Texts: Hashable, Sendable {
  /// The code of the language, which is also the name of its file.
  package var language: String
  /// The name of the language in the language itself.
  package var name: String
  package var plurals: PluralRules
  package var byKey: [String: Entry]
  /// The location of the file that the texts were read from.
  package var location: SourceLocation?
  /// The program's own words that the atlas says otherwise.
  package var replaced: [String: Entry] = [:]
  /// The languages whose texts stand in for those that this one lacks, in this order.
  package var substitutes: [Substitute] = []

  /// A text and the location where it is written.
  package struct Entry: Hashable, Sendable {
    package var wording: Wording
    package var location: SourceLocation?
    /// Whether it is one of the program's own words.
    package var isBuiltIn = false
  }

  /// The texts of another language. They are read when they are first needed, because a language that lacks nothing
  /// never needs them.
  package struct Substitute: Hashable, Sendable {
    package let language: String
    private let read: @Sendable () -> Texts?

    /// - Parameters:
    ///   - language: The code of the language.
    ///   - read: Returns its texts; nil if they cannot be read.
    package init(_ language: String, _ read: @escaping @Sendable () -> Texts?) {
      (self.language, self.read) = (language, read)
    }

    package var texts: Texts? { read() }

    package static func == (a: Substitute, b: Substitute) -> Bool { a.language == b.language }

    package func hash(into hasher: inout Hasher) { hasher.combine(language) }
  }

  package enum Wording: Hashable, Sendable {
    case plain(TextPattern)
    /// A pattern for each plural category of the language. There is always one for `other`.
    case counted([PluralCategory: TextPattern])

    package var patterns: [TextPattern] {
      switch self {
      case .plain(let pattern): [pattern]
      case .counted(let patterns): PluralCategory.allCases.compactMap { patterns[$0] }
      }
    }
  }

  /// The text of a key with its placeholders replaced. If the language lacks the key, another language stands in with
  /// its own plurals, numbers and days.
  ///
  /// - Returns: Nil if no language has the key.
  package func text(_ key: String, _ values: [String: TextValue] = [:]) -> String? {
    choice(key, values) ?? substitutes.lazy.compactMap { $0.texts?.choice(key, values) }.first
  }

  /// The entry of a key, in this language or in one that stands in for it.
  package func entry(_ key: String) -> Entry? {
    byKey[key] ?? substitutes.lazy.compactMap { $0.texts?.byKey[key] }.first
  }

  /// The texts that are not the program's own words.
  package var own: [String: Entry] { byKey.filter { !$0.value.isBuiltIn } }

  /// A text that a language need not have, such as one for a grammatical form. No other language stands in for it.
  ///
  /// - Returns: Nil if this language lacks the key.
  package func choice(_ key: String, _ values: [String: TextValue] = [:]) -> String? {
    guard let wording = byKey[key]?.wording else { return nil }
    let pattern: TextPattern? =
      switch wording {
      case .plain(let pattern): pattern
      case .counted(let patterns):
        patterns[values.values.lazy.compactMap(\.count).first.map(plurals.category) ?? .other]
          ?? patterns[.other]
      }
    return pattern?.filled { name, form in values[name].map { words($0, form: form) } }
  }

  /// A translatable text of the model. The result is its translation or, if there is none, the original.
  ///
  /// - Parameters:
  ///   - path: the key of the translation below `facts`.
  ///   - original: the text as the model has it.
  package func fact(_ path: String, _ original: String) -> String {
    text("facts.\(path)") ?? original
  }

  /// The value in words. Where the language has the requested grammatical form, that form is used.
  private func words(_ value: TextValue, form: String?) -> String {
    switch value {
    case .text(let text): text
    case .number(let number), .count(let number): self.number(number)
    case .measure(let value): measure(value)
    case .day(let date): self.date(date, form: form)
    case .shortDay(let date): self.date(date, short: true, form: form)
    case .name(let name, let id): form.flatMap { choice("forms.\(id).\($0)") } ?? name
    }
  }
}

extension TextValue {
  fileprivate var count: Int? { if case .count(let number) = self { number } else { nil } }
}
