import Documents

/// The words of a map in one language: a file of `maps/texts/`. Keys of nested maps are joined by dots.
package struct Texts: Hashable, Sendable {
  /// The language's code, which is the name of its file.
  package var language: String
  /// What the language calls itself.
  package var name: String
  package var plurals: PluralRules
  package var byKey: [String: Entry]
  /// The file that they come from.
  package var location: SourceLocation?

  /// A text and the place where it is written.
  package struct Entry: Hashable, Sendable {
    package var wording: Wording
    package var location: SourceLocation?
  }

  package enum Wording: Hashable, Sendable {
    case plain(TextPattern)
    /// A pattern for each plural category of the language; `other` is always there.
    case counted([PluralCategory: TextPattern])

    package var patterns: [TextPattern] {
      switch self {
      case .plain(let pattern): [pattern]
      case .counted(let patterns): PluralCategory.allCases.compactMap { patterns[$0] }
      }
    }
  }

  /// The text of a key with the values in their places; nil when there is none.
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

  /// A text of the model: its translation, or without one the original.
  ///
  /// - Parameter path: where the translation stands below `facts`.
  package func fact(_ path: String, _ original: String) -> String {
    text("facts.\(path)") ?? original
  }

  /// The value in words, in a form that the language may have for it.
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
