/// What is known of one thing: a title, then entries.
package struct Dossier: Hashable, Sendable {
  /// A label and what is said under it.
  package struct Entry: Hashable, Sendable {
    package var label: String
    /// At least one.
    package var texts: [String]
  }

  /// What kind of thing it is, its id, and where it is written down.
  package var title: String
  package var entries: [Entry] = []
}
