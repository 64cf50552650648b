import Documents

/// A reference from one entry to another, to be resolved when all files have been read.
struct Reference {
  var kind: EntryKind
  var id: String
  /// What a reference leads to.
  struct Target: Hashable {
    var kind: EntryKind
    var id: String
  }

  var target: Target { Target(kind: kind, id: id) }
  /// Where the reference is written and the id of the entry that contains it.
  var location: SourceLocation?
  var subject: String
}

/// The ids that the files define.
struct Registry {
  private var places: [EntryKind: [String: SourceLocation?]] = [:]
  /// Kinds of which some ids could not be read. References to unknown ids of these kinds are not
  /// reported.
  var incomplete: Set<EntryKind> = []
  /// Records the definition of `id`.
  ///
  /// - Throws: An error if the id is already defined or is not a valid id.
  mutating func define(_ id: String, _ kind: EntryKind, at location: SourceLocation?)
    throws(Diagnostic)
  {
    if let first = places[kind]?[id] {
      incomplete.insert(kind)
      throw Diagnostic(
        "the \(kind.rawValue) '\(id)' is defined twice", at: location, subject: id,
        hint: first.map { "it stands first at \($0)" } ?? "give one of them another id")
    }
    places[kind, default: [:]][id] = .some(location)
    guard id.isIdentifier else {
      incomplete.insert(kind)
      throw Diagnostic(
        "'\(id)' is no id", at: location, subject: id,
        hint: "use lower case letters a to z, digits and hyphens")
    }
  }

  /// Whether the id is defined.
  func isDefined(_ id: String, _ kind: EntryKind) -> Bool { places[kind]?[id] != nil }

  /// Whether a reference leads to no id, and to none of those that could not be read.
  func lacks(_ reference: Reference) -> Bool {
    places[reference.kind]?.index(forKey: reference.id) == nil
      && !incomplete.contains(reference.kind)
  }

  /// The error for a reference to an id that does not exist. Nil if the reference is valid.
  func problem(of reference: Reference) -> Diagnostic? {
    guard lacks(reference) else { return nil }
    let known = places[reference.kind] ?? [:]
    return Diagnostic(
      "there is no \(reference.kind.rawValue) '\(reference.id)'", at: reference.location,
      subject: reference.subject,
      hint: (known.count > Spelling.mostCandidates
        ? nil : Spelling.hint(for: reference.id, in: known.keys.sorted()))
        ?? Self.advice(reference.kind, known: known.keys.sorted()))
  }

  /// Which ids there are, if they are few, and where another one would stand.
  private static func advice(_ kind: EntryKind, known: [String]) -> String {
    let own = kind == .territory ? ", or write its names in place, as {en: \"…\"}" : ""
    let place = "it should stand in geo/\(kind.file)\(own)"
    guard (1...mostListed).contains(known.count) else { return place }
    return
      "there is \(known.joined(separator: ", ")); another one would stand in geo/\(kind.file)\(own)"
  }

  private static let mostListed = 12
}

extension String {
  /// Whether the text consists only of lower case ASCII letters, digits and hyphens.
  var isIdentifier: Bool {
    !isEmpty && utf8.allSatisfy { (0x61...0x7A ~= $0) || (0x30...0x39 ~= $0) || $0 == 0x2D }
  }
}
