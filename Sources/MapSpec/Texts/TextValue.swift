import Documents

/// A value that replaces a placeholder in a text.
package enum TextValue: Hashable, Sendable {
  /// Words that have no other grammatical form.
  case text(String)
  /// A whole number, formatted by the rules of the language.
  case number(Int)
  /// The number that selects the plural form of the text. At most one value of a text may be a count.
  case count(Int)
  /// A measure, printed without unnecessary decimals.
  case measure(Double)
  /// A day with its year: `2 May 1901`.
  case day(Day)
  /// A day without its year: `2 May`.
  case shortDay(Day)
  /// A name with the id under which the texts of a language list its other grammatical forms.
  case name(String, id: String)
}
