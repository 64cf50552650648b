import Foundation

/// The text as a typesetter sets it: thin unbreakable spaces within numbers, unbreakable ones after
/// numbers and in short brackets, real apostrophes.
func typographic(_ text: String) -> String {
  text
    .replacing(/(\d) (\d{3})(?!\d)/) { "\($0.1)\u{202f}\($0.2)" }
    .replacing(/(\d) (\p{L})/) { "\($0.1)\u{a0}\($0.2)" }
    .replacing("'", with: "’")
    .replacing(/\(([^()]{1,16})\)/) { "(\($0.1.replacing(" ", with: "\u{a0}")))" }
}
