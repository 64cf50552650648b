import Documents

extension Texts {
  /// These texts, read from a file of the program.
  package var builtIn: Texts {
    var texts = self
    texts.byKey = byKey.mapValues { entry in
      var entry = entry
      entry.isBuiltIn = true
      return entry
    }
    return texts
  }

  /// These texts of an atlas, completed by the program's own words in the same language.
  ///
  /// A word of the atlas also replaces the more special ones of the program that it does not know of: who writes another
  /// word for an outcome would not expect the old one for airfields alone.
  package func completed(by builtIn: Texts) -> Texts {
    var texts = self
    // What a file does not say of its language has the value of an empty file.
    if name == language { texts.name = builtIn.name }
    if plurals == PluralRules() { texts.plurals = builtIn.plurals }
    texts.replaced = builtIn.byKey.filter { byKey[$0.key] != nil }
    texts.byKey = builtIn.byKey.filter { !isReplaced($0.key) }.merging(byKey) { $1 }
    return texts
  }

  private func isReplaced(_ key: String) -> Bool {
    let parts = key.split(separator: ".").map(String.init)
    guard parts.count == 3 else { return false }
    let general: [String]
    switch parts[0] {
    case "outcome-of": general = ["outcome.\(parts[2])", "facility.\(parts[1])"]
    case "unit-of":
      let counted = "counted-"
      let echelon = parts[2]
      general =
        echelon == "counted"
        ? ["unit.counted", "arm.\(parts[1])"]
        : [
          "arm-of.\(parts[1])",
          echelon.hasPrefix(counted)
            ? "echelon.counted.\(echelon.dropFirst(counted.count))" : "echelon.\(echelon)",
        ]
    default: return false
    }
    return general.contains { byKey[$0] != nil }
  }

  /// Adds the words that descriptions of maps hold themselves. For a language in which a description says nothing, one
  /// of the others in which it does stands in.
  package func adding(wordsOf maps: [MapDescription]) -> Texts {
    var texts = self
    for mention in maps.flatMap(\.mentions) {
      guard let words = mention.words else { continue }
      let languages = [language] + substitutes.map(\.language) + words.keys.sorted()
      texts.byKey[mention.name] = languages.lazy.compactMap { words[$0] }.first
    }
    return texts
  }
}
