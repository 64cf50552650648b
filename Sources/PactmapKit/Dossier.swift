import Wording

/// Everything that an atlas says about one object: a title and entries in one language.
public struct Dossier: Hashable, Sendable {
  /// A label with the texts that belong to it.
  public struct Entry: Hashable, Sendable {
    /// The label, such as `garrisons`.
    public let label: String
    /// The texts, one for each row. There is at least one.
    public let texts: [String]
  }

  /// The kind of the object, its id, and the file, line and column where it is written.
  public let title: String
  /// The entries in order. Several can have the same label.
  public let entries: [Entry]

  init(_ dossier: Wording.Dossier) {
    title = dossier.title
    entries = dossier.entries.map { Entry(label: $0.label, texts: $0.texts) }
  }
}
