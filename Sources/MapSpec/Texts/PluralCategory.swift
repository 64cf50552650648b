/// The classes of numbers that languages tell apart, as the Unicode CLDR names them (UTS 35, part 3).
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// Which numbers take which form in one language.
package struct PluralRules: Hashable, Sendable {
  private let conditions: [PluralCategory: PluralCondition]

  /// - Parameter conditions: the rule of each category; what none of them takes is `other`.
  package init(_ conditions: [PluralCategory: PluralCondition] = [:]) {
    self.conditions = conditions
  }

  /// The form that a whole number takes.
  package func category(of number: Int) -> PluralCategory {
    PluralCategory.allCases.first { conditions[$0]?.holds(for: number) ?? false } ?? .other
  }
}
