import Documents
import GeoModel
import MapSpec

/// The texts that the maps of an atlas use, with the placeholders that each may contain. It finds what a
/// language lacks and what it has in vain.
package struct TextCatalogue {
  /// The keys without which some map cannot be drawn or described, with the names of their placeholders.
  let required: [String: [String]]
  /// The keys that a language may have but does not need, with the names of their placeholders.
  private let optional: [String: [String]]
  /// The keys of the model's texts. Every language has to translate them, except the one that the model is
  /// written in.
  private let facts: Set<String>
  /// The placeholders for which a text may request a grammatical form.
  private let names: Set<String> = ["host", "guest", "to", "state"]
  private let model: GeoModel
  /// The names of texts in the maps' descriptions, each with its map.
  private let mentions: [(map: String, mention: Mention)]
  /// The keys under which words stand that the descriptions hold themselves, each with the key of the description.
  private let inline: [String: String]

  /// - Parameters:
  ///   - model: the model whose texts and names count.
  ///   - maps: the maps whose titles, legends and labels count.
  package init(_ model: GeoModel, maps: [MapDescription]) {
    self.model = model
    required = Self.words.merging(Self.texts(of: maps)) { own, _ in own }
      .merging(Self.estimates(of: model)) { own, _ in own }
      .merging(Self.articles(of: model)) { own, _ in own }
      .merging(Self.disputes(of: model)) { own, _ in own }
    optional = Self.choices(of: model)
    facts = Self.facts(of: model)
    mentions = maps.flatMap { map in
      map.mentions.filter { $0.kind == .text }.map { (map.id, $0) }
    }
    inline = Dictionary(
      mentions.filter { $0.mention.words != nil }.map { ($0.mention.name, $0.mention.key) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Finds placeholders that no value will ever replace, and grammatical forms that the language lacks.
  package func misuses(in texts: Texts) -> [Diagnostic] {
    let known = required.merging(optional) { own, _ in own }
    return texts.byKey.sorted { $0.key < $1.key }.flatMap { key, entry -> [Diagnostic] in
      let isFact = key.hasPrefix("facts.") || key.hasPrefix("forms.")
      guard !entry.isBuiltIn,
        let allowed = isFact ? [] : known[key] ?? Self.ownValues(of: key, in: texts)
      else { return [] }
      let key = shown(key)
      return entry.wording.patterns.flatMap(\.parts).compactMap { part in
        guard case .value(let name, let form) = part else { return nil }
        guard allowed.contains(name) else { return unknown(name, in: key, allowed, entry.location) }
        return form.flatMap { misuse(of: $0, of: name, in: key, texts, entry.location) }
      }
    }.inOrderOfPlace
  }

  /// Finds texts that a language lacks, texts that nothing uses, and placeholders that a translation omits. All are
  /// warnings but a text that no language has: for the others another language stands in.
  ///
  /// - Parameters:
  ///   - texts: The language, with what the program and the descriptions of maps say in it.
  ///   - reference: The language whose texts the others translate.
  ///   - tellsUnused: Whether the maps are all that there are, so that a text that none of them uses is of no use.
  package func gaps(
    in texts: Texts, comparedWith reference: Texts, tellsUnused: Bool = true
  ) -> [Diagnostic] {
    let isOriginal = texts.language == reference.language
    let inflections = ["date.on.", "forms.", "facts.", "outcome-of.", "unit-of."]
    let translated = reference.own.keys.filter { key in
      !inflections.contains { key.hasPrefix($0) } && isKnown(key)
    }
    var wanted = Set(required.keys).union(translated).subtracting(inline.keys)
    if !isOriginal { wanted.formUnion(facts) }
    // The program's words are one thing: who adds a language is told once.
    let lacksWords = !Texts.builtInLanguages.contains(texts.language)
    let words = lacksWords ? Set(Texts.english.byKey.keys) : []
    let unused = (tellsUnused ? texts.own : [:]).filter { !isKnown($0.key) }
      .sorted { $0.key < $1.key }.map {
        Diagnostic(
          "no map uses the text '\($0.key)'", at: $0.value.location, subject: texts.language,
          hint: meant($0.key, wanted.subtracting(texts.byKey.keys)) ?? "take it away",
          severity: .warning)
      }
    return
      (missing(wanted.subtracting(words), in: texts, reference)
      + untold(words, in: texts) + unspoken(in: texts) + unused
      + (isOriginal ? [] : omissions(in: texts, reference))).inOrderOfPlace
  }

  /// The texts that maps need and no language has.
  ///
  /// - Parameter reference: As for ``gaps(in:comparedWith:tellsUnused:)``.
  package func missing(in texts: Texts, comparedWith reference: Texts) -> [Diagnostic] {
    missing(Set(required.keys), in: texts, reference).filter { $0.severity == .error }
      .inOrderOfPlace
  }

  /// Whether a language has every text that the maps may need of it, so that no other language stands in for it.
  package func lacksNothing(_ texts: Texts) -> Bool {
    required.keys.allSatisfy { texts.byKey[$0] != nil }
      && facts.allSatisfy { fact in
        texts.byKey[fact] != nil
          || texts.substitutes.allSatisfy { $0.texts?.byKey[fact] == nil }
      }
  }

  private func missing(
    _ wanted: Set<String>, in texts: Texts, _ reference: Texts
  ) -> [Diagnostic] {
    wanted.subtracting(texts.byKey.keys).sorted().flatMap { key -> [Diagnostic] in
      let users = mentions.filter { $0.mention.name == key }
      // A name that no language has is one that the map has wrong.
      let isTold = reference.byKey[key] != nil || texts.entry(key) != nil || facts.contains(key)
      guard !isTold, !users.isEmpty else {
        return [
          Diagnostic(
            "the text '\(key)' is missing", at: texts.location, subject: texts.language,
            hint: original(key, reference).map { "the \(reference.name) text is “\($0)”" }
              ?? (facts.contains(key) ? "translate what geo/ says" : "add it"),
            severity: isTold ? .warning : .error)
        ]
      }
      return users.map { map, mention in
        Diagnostic(
          "there is no text '\(key)', which '\(mention.key)' names", at: mention.location,
          subject: map,
          hint: Spelling.hint(for: key, in: reference.byKey.keys.sorted())
            ?? hint(onWords: key, of: mention.key))
      }
    }
  }

  /// Whoever writes words where a key should stand is told how to write words.
  private func hint(onWords name: String, of key: String) -> String {
    name.contains(" ")
      ? "write words by language, as \(key): {en: \"\(name)\"}"
      : "add it to the texts of each language, in maps/texts/, or write the words here by language"
  }

  /// The warning for words of the program that an added language lacks. None if it lacks none.
  private func untold(_ words: Set<String>, in texts: Texts) -> [Diagnostic] {
    let lacking = words.subtracting(texts.byKey.keys).sorted()
    guard let first = lacking.first else { return [] }
    let more = lacking.count > 1 ? " and \(lacking.count - 1) more" : ""
    return [
      Diagnostic(
        "the words of the program are not all here: '\(first)'\(more)", at: texts.location,
        subject: texts.language, hint: "others stand in for them, or add them", severity: .warning)
    ]
  }

  /// The warnings for words in descriptions of maps that are not written in the language.
  private func unspoken(in texts: Texts) -> [Diagnostic] {
    mentions.compactMap { map, mention in
      guard let words = mention.words, words[texts.language] == nil else { return nil }
      return Diagnostic(
        "'\(mention.key)' has no words in '\(texts.language)'", at: mention.location, subject: map,
        hint: "add \(texts.language): to it", severity: .warning)
    }
  }

  /// What may be meant by a text that nothing asks for: a missing one, or one for a thing of the model.
  private func meant(_ key: String, _ missing: Set<String>) -> String? {
    let words = missing.isEmpty ? Set(Texts.english.byKey.keys) : missing
    if let hint = Spelling.hint(for: key, in: words.sorted())
      ?? Spelling.hint(for: key, in: Texts.english.byKey.keys.sorted())
    {
      return hint
    }
    let parts = key.split(separator: ".", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { return nil }
    switch parts[0] {
    case "forms":
      return Spelling.nearest(to: parts[1], in: model.territories.map(\.id))
        .map { "did you mean 'forms.\($0).\(parts[2])'?" }
    case "facts": return Spelling.hint(for: key, in: facts.sorted())
    default: return nil
    }
  }

  /// The text that a translation is based on: that of the reference language or one of the program's own words.
  private func original(_ key: String, _ reference: Texts) -> String? {
    reference.text(key) ?? Texts.english.text(key)
  }

  private func isKnown(_ key: String) -> Bool {
    required[key] != nil || optional[key] != nil || facts.contains(key) || isForm(key)
      || Texts.english.byKey[key] != nil || inline[key] != nil
      || model.sources.keys.contains { key == "facts.\($0).credit" }
  }

  /// The key as messages name it. Words in a description have the key of the description.
  private func shown(_ key: String) -> String { inline[key] ?? key }

  /// Whether a key has the form `forms.TERRITORY.FORM`.
  private func isForm(_ key: String) -> Bool {
    let parts = key.split(separator: ".")
    return parts.count == 3 && parts[0] == "forms"
      && model.territories.contains { $0.id == parts[1] }
  }

  private func omissions(in texts: Texts, _ reference: Texts) -> [Diagnostic] {
    texts.own.sorted { $0.key < $1.key }.flatMap { key, entry -> [Diagnostic] in
      guard inline[key] == nil else { return [] }
      let pattern = (reference.byKey[key] ?? Texts.english.byKey[key])?.wording.patterns.last
      let original = Set(pattern?.names ?? [])
      let own = Set(entry.wording.patterns.last?.names ?? [])
      return original.subtracting(own).sorted().map { name in
        Diagnostic(
          "'\(key)' leaves out {\(name)}", at: entry.location, subject: texts.language,
          hint: "the \(reference.name) text is “\(self.original(key, reference) ?? "")”",
          severity: .warning)
      }
    }
  }

  private func unknown(
    _ name: String, in key: String, _ allowed: [String], _ location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      "'\(key)' has no value {\(name)}", at: location,
      hint: Spelling.hint(for: name, in: allowed)
        ?? (allowed.isEmpty
          ? "it holds no values"
          : "there is \(allowed.map { "{\($0)}" }.joined(separator: ", "))"))
  }

  private func misuse(
    of form: String, of name: String, in key: String, _ texts: Texts, _ location: SourceLocation?
  ) -> Diagnostic? {
    let isDay = name == "date"
    let forms =
      isDay
      ? ["on"]
      : names.contains(name)
        ? Set(texts.byKey.keys.filter(isForm).compactMap { $0.split(separator: ".").last })
          .map(String.init).sorted() : []
    // The program's own words ask for forms that an atlas need not have, and may be copied.
    guard !texts.asks(for: form, of: name) else { return nil }
    guard !forms.contains(form) else { return nil }
    return Diagnostic(
      "{\(name)} in '\(key)' has no form '\(form)'", at: location,
      hint: forms.isEmpty
        ? "write {\(name)}" + (names.contains(name) ? " or add the form under 'forms:'" : "")
        : "there is \(forms.joined(separator: ", "))")
  }
}

extension Texts {
  /// Whether one of the program's own words asks for a form of a value.
  fileprivate func asks(for form: String, of name: String) -> Bool {
    byKey.values.contains { entry in
      entry.isBuiltIn
        && entry.wording.patterns.contains { $0.parts.contains(.value(name: name, form: form)) }
    }
  }
}
