import Documents

/// A mention of one entry by another, to be resolved when all files are read.
struct Reference {
  var kind: EntryKind
  var id: String
  /// Where it is mentioned, and by whom.
  var location: SourceLocation?
  var subject: String
}

/// The ids that the files define.
struct Registry {
  private var places: [EntryKind: [String: SourceLocation?]] = [:]
  /// Kinds of which some ids could not be read, so that a missing one means nothing.
  var incomplete: Set<EntryKind> = []

  /// Among more ids none is guessed: it would take too long.
  static let mostGuesses = 5000

  /// Notes that `id` is defined; complains about a second definition and about an id that is none.
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

  /// The complaint about a reference that leads nowhere; nil when all is well.
  func problem(of reference: Reference) -> Diagnostic? {
    let known = places[reference.kind] ?? [:]
    guard known.index(forKey: reference.id) == nil, !incomplete.contains(reference.kind) else {
      return nil
    }
    return Diagnostic(
      "there is no \(reference.kind.rawValue) '\(reference.id)'", at: reference.location,
      subject: reference.subject,
      hint: (known.count > Self.mostGuesses
        ? nil : Spelling.hint(for: reference.id, in: known.keys.sorted()))
        ?? "it should stand in geo/\(reference.kind.file)")
  }
}

extension String {
  /// Whether it is made of lower case ASCII letters, digits and hyphens.
  fileprivate var isIdentifier: Bool {
    !isEmpty && utf8.allSatisfy { (0x61...0x7A ~= $0) || (0x30...0x39 ~= $0) || $0 == 0x2D }
  }
}
