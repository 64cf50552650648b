import Documents

/// The hint `did you mean 'x'?` with the candidate that is most similar to a word. Nil if none is
/// similar.
package func spellingHint(for word: String, in candidates: [String]) -> String? {
  Spelling.hint(for: word, in: candidates)
}
