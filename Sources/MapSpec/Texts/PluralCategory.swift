/// The plural categories of the Unicode CLDR (UTS 35, part 3).
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// The rules of one language that assign each number to a plural category.
package struct PluralRules: Hashable, Sendable {
  private let conditions: [PluralCategory: PluralCondition]

  /// - Parameter conditions: the condition of each category. Numbers that meet none of them belong to `other`.
  package init(_ conditions: [PluralCategory: PluralCondition] = [:]) {
    self.conditions = conditions
  }

  /// The plural category of a whole number.
  package func category(of number: Int) -> PluralCategory {
    PluralCategory.allCases.first { conditions[$0]?.holds(for: number) ?? false } ?? .other
  }
}
