import Documents

/// What a map puts into a text.
package enum TextValue: Hashable, Sendable {
  /// Words that have no other form.
  case text(String)
  /// A whole number, set by the language's rules.
  case number(Int)
  /// The number on which the plural form of the text depends; one of a text's values at most.
  case count(Int)
  /// A measure, without needless decimals.
  case measure(Double)
  /// A day: `2 May 1901`.
  case day(Day)
  /// A day without its year: `2 May`.
  case shortDay(Day)
  /// The name of a thing with an id, under which a language lists the name's other forms.
  case name(String, id: String)
}
