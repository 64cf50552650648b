import Documents
import GeoModel
import MapSpec

extension MapDescription {
  /// The errors for names in the description that lead to no fact, in the order of the file. Each
  /// has the location of the name and, if possible, suggests another one. There are at most 100.
  package func lostNames(in model: GeoModel) -> [Diagnostic] {
    let names = FactNames(model)
    let lost = mentions.lazy.compactMap { mention -> Diagnostic? in
      if mention.kind == .label { return lostLabel(mention, names) }
      guard let kind = FactNames.Kind(rawValue: mention.kind.rawValue),
        !names[kind].contains(mention.name),
        mention.key != "fit" || !names[.place].contains(mention.name)
      else { return nil }
      return lostFact(mention, kind, names)
    }
    return Array(lost.prefix(Self.mostLost))
  }

  private static let mostLost = 100

  private func lostFact(
    _ mention: Mention, _ kind: FactNames.Kind, _ names: FactNames
  ) -> Diagnostic {
    // An id of another kind suggests that the author has confused two keys or two layers.
    let other = names.kinds(of: mention.name)
    let hint =
      kind == .line && names[.lineKind].contains(mention.name)
      ? "it is a kind of lines: write it under 'kinds'"
      : other.isEmpty
        ? Spelling.hint(for: mention.name, in: names.all(of: [kind]))
        : "it is the id of a \(other.joined(separator: " and of a "))"
    return Diagnostic(
      "there is no \(kind.rawValue) '\(mention.name)', which '\(mention.key)' names",
      at: mention.location, subject: id,
      hint: hint
        ?? (kind == .lineKind
          ? "use one of \(names.all(of: [kind]).joined(separator: ", "))"
          : names[kind].isEmpty
            ? "the facts hold no \(kind.rawValue) at all"
            : "look for its id in geo/, or take the name away"))
  }

  /// The error for a label id that no map can have. Nil if a map can have it. A label id consists
  /// of a word for the role of the label and the id of what it names, such as `town-lobo`.
  private func lostLabel(_ mention: Mention, _ names: FactNames) -> Diagnostic? {
    let word = String(mention.name.prefix { $0 != "-" })
    let id = String(mention.name.dropFirst(word.count + 1))
    // The text of a layer whose lines have no names of their own is a label with the name of the
    // layer.
    let along = layers.filter { $0.spec.label?.text != nil }.map(\.spec.name)
    if word == "along", along.contains(id) { return nil }
    let kinds = Self.labelKinds[word] ?? []
    if kinds.contains(where: { names[$0].contains(id) }) { return nil }
    let known =
      word == "along" ? along : kinds.isEmpty ? Self.labelKinds.keys.sorted() : names.all(of: kinds)
    let meant = Spelling.nearest(to: kinds.isEmpty && word != "along" ? word : id, in: known)
    return Diagnostic(
      "no map can have a label '\(mention.name)'", at: mention.location, subject: self.id,
      hint: meant.map { meant in
        "did you mean '\(kinds.isEmpty && word != "along" ? "\(meant)-\(id)" : "\(word)-\(meant)")'?"
      } ?? "'pactmap labels \(self.id)' tells the ids of its labels")
  }

  /// The words with which label ids begin, and the kinds of facts whose ids can follow.
  private static let labelKinds: [String: [FactNames.Kind]] = [
    "base": [.place, .territory, .line], "town": [.place], "incident": [.incident],
    "state": [.territory], "area": [.territory], "line": [.line], "water": [.water],
  ]
}

/// The ids of the facts that maps can refer to.
private struct FactNames {
  enum Kind: String {
    case treaty, territory, line, place, facility, incident, water
    case lineKind = "kind of lines"
  }

  private let names: [Kind: Set<String>]

  init(_ model: GeoModel) {
    names = [
      .treaty: Set(model.treaties.map(\.id)), .territory: Set(model.territories.map(\.id)),
      .line: Set(model.lines.map(\.id)), .place: Set(model.places.map(\.id)),
      .facility: Set(model.facilities.map(\.id)), .incident: Set(model.incidents.map(\.id)),
      .water: Set(model.waters.map(\.id)),
      .lineKind: Set(Line.Kind.allCases.map(\.rawValue)),
    ]
  }

  subscript(kind: Kind) -> Set<String> { names[kind] ?? [] }

  /// The ids of some kinds of facts, sorted. Empty if there are so many that searching for a
  /// similar one would take too long.
  func all(of kinds: [Kind]) -> [String] {
    let ids = kinds.flatMap { self[$0] }
    return ids.count > Spelling.mostCandidates ? [] : ids.sorted()
  }

  /// The kinds of facts that have an id, sorted.
  func kinds(of name: String) -> [String] {
    names.filter { $0.key != .lineKind && $0.value.contains(name) }.map(\.key.rawValue).sorted()
  }
}
