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
  }

  /// Finds placeholders that no value will ever replace, and grammatical forms that the language lacks.
  package func misuses(in texts: Texts) -> [Diagnostic] {
    let known = required.merging(optional) { own, _ in own }
    return texts.byKey.sorted { $0.key < $1.key }.flatMap { key, entry -> [Diagnostic] in
      let isFact = key.hasPrefix("facts.") || key.hasPrefix("forms.")
      guard let allowed = isFact ? [] : known[key] ?? Self.ownValues(of: key) else { return [] }
      return entry.wording.patterns.flatMap(\.parts).compactMap { part in
        guard case .value(let name, let form) = part else { return nil }
        guard allowed.contains(name) else { return unknown(name, in: key, allowed, entry.location) }
        return form.flatMap { misuse(of: $0, of: name, in: key, texts, entry.location) }
      }
    }.inOrderOfPlace
  }

  /// Finds texts that a language lacks, texts that nothing uses, and placeholders that a translation omits.
  ///
  /// - Parameters:
  ///   - reference: the language whose texts the others translate.
  ///   - languages: all of the atlas. Once one of them translates a word of the program's own, each has to
  ///     translate all; an atlas that is not told in other languages need not.
  ///   - tellsUnused: whether the maps are all that there are, so that a text that none of them uses is of no use.
  package func gaps(
    in texts: Texts, comparedWith reference: Texts, among languages: [Texts],
    tellsUnused: Bool = true
  ) -> [Diagnostic] {
    let isOriginal = texts.language == reference.language
    let inflections = ["date.on.", "forms.", "facts.", "outcome-of.", "unit-of."]
    let translated = reference.byKey.keys.filter { key in
      !inflections.contains { key.hasPrefix($0) } && isKnown(key)
    }
    let demandsOwn = languages.contains { language in
      language.language != reference.language && language.byKey.keys.contains(where: Self.isOwn)
    }
    var wanted = Set(required.keys).union(translated)
    if !isOriginal { wanted.formUnion(facts) }
    if !isOriginal && demandsOwn { wanted.formUnion(Texts.own.byKey.keys) }
    let missing = missing(wanted, in: texts, reference)
    let unused = (tellsUnused ? texts.byKey : [:]).filter { !isKnown($0.key) }
      .sorted { $0.key < $1.key }.map {
        Diagnostic(
          "no map uses the text '\($0.key)'", at: $0.value.location, subject: texts.language,
          hint: meant($0.key, missingKeys(wanted, texts)) ?? "take it away", severity: .warning)
      }
    return (missing + unused + (isOriginal ? [] : omissions(in: texts, reference))).inOrderOfPlace
  }

  /// The texts that maps need and a language lacks.
  ///
  /// - Parameter reference: as for ``gaps(in:comparedWith:among:tellsUnused:)``.
  package func missing(in texts: Texts, comparedWith reference: Texts) -> [Diagnostic] {
    missing(Set(required.keys), in: texts, reference).inOrderOfPlace
  }

  private func missing(
    _ wanted: Set<String>, in texts: Texts, _ reference: Texts
  ) -> [Diagnostic] {
    wanted.subtracting(texts.byKey.keys).sorted().flatMap { key -> [Diagnostic] in
      let users = mentions.filter { $0.mention.name == key }
      // A name that no language has is one that the map has wrong.
      guard reference.byKey[key] == nil, !users.isEmpty else {
        return [
          Diagnostic(
            "the text '\(key)' is missing", at: texts.location, subject: texts.language,
            hint: original(key, reference).map { "the \(reference.name) text is “\($0)”" }
              ?? (facts.contains(key) ? "translate what geo/ says" : "add it"))
        ]
      }
      return users.map { map, mention in
        Diagnostic(
          "there is no text '\(key)', which '\(mention.key)' names", at: mention.location,
          subject: map,
          hint: Spelling.hint(for: key, in: reference.byKey.keys.sorted())
            ?? "add it to the texts of each language, in maps/texts/")
      }
    }
  }

  /// What may be meant by a text that nothing asks for: a missing one, or one for a thing of the model.
  private func meant(_ key: String, _ missing: [String]) -> String? {
    if let hint = Spelling.hint(for: key, in: missing) { return hint }
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

  private func missingKeys(_ wanted: Set<String>, _ texts: Texts) -> [String] {
    wanted.subtracting(texts.byKey.keys).sorted()
  }

  /// The text that a translation is based on: that of the reference language or one of the program's own words.
  private func original(_ key: String, _ reference: Texts) -> String? {
    reference.text(key) ?? Texts.own.text(key)
  }

  private func isKnown(_ key: String) -> Bool {
    required[key] != nil || optional[key] != nil || facts.contains(key) || isForm(key)
      || Self.ownValues(of: key) != nil
      || model.sources.keys.contains { key == "facts.\($0).credit" }
  }

  /// Whether a key has the form `forms.TERRITORY.FORM`.
  private func isForm(_ key: String) -> Bool {
    let parts = key.split(separator: ".")
    return parts.count == 3 && parts[0] == "forms"
      && model.territories.contains { $0.id == parts[1] }
  }

  private func omissions(in texts: Texts, _ reference: Texts) -> [Diagnostic] {
    texts.byKey.sorted { $0.key < $1.key }.flatMap { key, entry -> [Diagnostic] in
      let pattern = (reference.byKey[key] ?? Texts.own.byKey[key])?.wording.patterns.last
      let original = Set(pattern?.names ?? [])
      let own = Set(entry.wording.patterns.last?.names ?? [])
      return original.subtracting(own).sorted().map { name in
        Diagnostic(
          "'\(key)' leaves out {\(name)}", at: entry.location, subject: texts.language,
          hint: "the \(reference.name) text is “\(self.original(key, reference) ?? "")”")
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
    guard !forms.contains(form) else { return nil }
    return Diagnostic(
      "{\(name)} in '\(key)' has no form '\(form)'", at: location,
      hint: forms.isEmpty
        ? "write {\(name)}" + (names.contains(name) ? " or add the form under 'forms:'" : "")
        : "there is \(forms.joined(separator: ", "))")
  }
}
