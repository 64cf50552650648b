import Wording

/// What an atlas knows of one thing: a title and entries, in the words of one language.
public struct Dossier: Hashable, Sendable {
  /// A label and what is said under it.
  public struct Entry: Hashable, Sendable {
    /// Such as `garrisons`.
    public let label: String
    /// A row each; at least one.
    public let texts: [String]
  }

  /// What kind of thing it is, its id, and the file, line and column where it is written down.
  public let title: String
  /// In order; several may have the same label.
  public let entries: [Entry]

  init(_ dossier: Wording.Dossier) {
    title = dossier.title
    entries = dossier.entries.map { Entry(label: $0.label, texts: $0.texts) }
  }
}
