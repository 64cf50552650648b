import Documents
import GeoModel
import MapSpec

extension MapDescription {
  /// Every name of the description that leads to no fact, with its line and with what was probably meant; a hundred at
  /// most.
  package func lostNames(in model: GeoModel) -> [Diagnostic] {
    let names = FactNames(model)
    let lost = mentions.lazy.compactMap { mention -> Diagnostic? in
      if mention.kind == .label { return lostLabel(mention, names) }
      guard let kind = FactNames.Kind(rawValue: mention.kind.rawValue),
        !names[kind].contains(mention.name)
      else { return nil }
      return lostFact(mention, kind, names)
    }
    return Array(lost.prefix(Self.mostLost))
  }

  private static let mostLost = 100

  private func lostFact(
    _ mention: Mention, _ kind: FactNames.Kind, _ names: FactNames
  ) -> Diagnostic {
    // Whoever names a thing of another kind has mixed up the keys, or the layers.
    let other = names.kinds(of: mention.name)
    let hint =
      other.isEmpty
      ? Spelling.hint(for: mention.name, in: names.all(of: [kind]))
      : "it is the id of a \(other.joined(separator: " and of a "))"
    return Diagnostic(
      "there is no \(kind.rawValue) '\(mention.name)', which '\(mention.key)' names",
      at: mention.location, subject: id,
      hint: hint
        ?? (names[kind].isEmpty
          ? "the facts hold no \(kind.rawValue) at all"
          : "look for its id in geo/, or take the name away"))
  }

  /// A label is called after what it names, with a word for what that is on the map before it.
  private func lostLabel(_ mention: Mention, _ names: FactNames) -> Diagnostic? {
    let word = String(mention.name.prefix { $0 != "-" })
    let id = String(mention.name.dropFirst(word.count + 1))
    // The one text of a layer without names is called after the layer.
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

  /// The words that the ids of labels begin with, and what may follow.
  private static let labelKinds: [String: [FactNames.Kind]] = [
    "base": [.place, .territory, .line], "town": [.place], "incident": [.incident],
    "state": [.territory], "area": [.territory], "line": [.line], "water": [.water],
  ]
}

/// The ids of the facts that maps can name.
private struct FactNames {
  enum Kind: String {
    case treaty, territory, line, place, facility, incident, water
  }

  private let names: [Kind: Set<String>]

  init(_ model: GeoModel) {
    names = [
      .treaty: Set(model.treaties.map(\.id)), .territory: Set(model.territories.map(\.id)),
      .line: Set(model.lines.map(\.id)), .place: Set(model.places.map(\.id)),
      .facility: Set(model.facilities.map(\.id)), .incident: Set(model.incidents.map(\.id)),
      .water: Set(model.waters.map(\.id)),
    ]
  }

  subscript(kind: Kind) -> Set<String> { names[kind] ?? [] }

  /// The ids of some kinds of things in order; none of so many that guessing among them would take too long.
  func all(of kinds: [Kind]) -> [String] {
    let ids = kinds.flatMap { self[$0] }
    return ids.count > Spelling.mostCandidates ? [] : ids.sorted()
  }

  /// The kinds of things that have an id.
  func kinds(of name: String) -> [String] {
    names.filter { $0.value.contains(name) }.map(\.key.rawValue).sorted()
  }
}
