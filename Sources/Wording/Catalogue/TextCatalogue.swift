import Documents
import GeoModel
import MapSpec

/// The texts that maps ask for, and the values that each can hold: what a language has to say, no more
/// and no less.
package struct TextCatalogue {
  /// Keys without which some map cannot be drawn or described, with the names of their values.
  let required: [String: [String]]
  /// Keys of texts that a language may have.
  private let optional: [String: [String]]
  /// Keys of the model's texts, which every language but the model's own translates.
  private let facts: Set<String>
  /// Names of values whose form a text may choose, with the forms that they have.
  private let names: Set<String> = ["host", "guest", "to", "state"]
  private let model: GeoModel
  /// The names of texts in the maps' descriptions, each with its map.
  private let mentions: [(map: String, mention: Mention)]

  /// - Parameter maps: the maps whose titles, legends and labels count.
  package init(_ model: GeoModel, maps: [MapDescription]) {
    self.model = model
    required = Self.words.merging(Self.texts(of: maps)) { own, _ in own }
    optional = Self.choices(of: model)
    facts = Self.facts(of: model)
    mentions = maps.flatMap { map in
      map.mentions.filter { $0.kind == .text }.map { (map.id, $0) }
    }
  }

  /// Placeholders that no value will ever fill, and forms that the language lacks.
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

  /// What a language lacks, what it holds in vain, and values that its texts leave out.
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

  /// What a text translates: that of the reference, or the program's own.
  private func original(_ key: String, _ reference: Texts) -> String? {
    reference.text(key) ?? Texts.own.text(key)
  }

  private func isKnown(_ key: String) -> Bool {
    required[key] != nil || optional[key] != nil || facts.contains(key) || isForm(key)
      || Self.ownValues(of: key) != nil
      || model.sources.keys.contains { key == "facts.\($0).credit" }
  }

  /// `forms.TERRITORY.FORM`
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
