import Documents

/// `did you mean 'x'?` for a word that is like one of the candidates; nil for a word that is not.
package func spellingHint(for word: String, in candidates: [String]) -> String? {
  Spelling.hint(for: word, in: candidates)
}
