import Documents

/// The texts of a map in one language, read from a file in `maps/texts/`. A key joins the keys of nested maps
/// with dots.
package struct Texts: Hashable, Sendable {
  /// The code of the language, which is also the name of its file.
  package var language: String
  /// The name of the language in the language itself.
  package var name: String
  package var plurals: PluralRules
  package var byKey: [String: Entry]
  /// The location of the file that the texts were read from.
  package var location: SourceLocation?

  /// A text and the location where it is written.
  package struct Entry: Hashable, Sendable {
    package var wording: Wording
    package var location: SourceLocation?
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

  /// The text of a key with its placeholders replaced; nil if the language lacks the key.
  package func text(_ key: String, _ values: [String: TextValue] = [:]) -> String? {
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
    case .name(let name, let id): form.flatMap { text("forms.\(id).\($0)") } ?? name
    }
  }
}

extension TextValue {
  fileprivate var count: Int? { if case .count(let number) = self { number } else { nil } }
}
