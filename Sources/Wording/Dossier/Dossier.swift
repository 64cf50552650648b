/// Everything that is known about one record of the model: a title followed by entries.
package struct Dossier: Hashable, Sendable {
  /// A label and the statements below it.
  package struct Entry: Hashable, Sendable {
    package var label: String
    /// The statements. There is at least one.
    package var texts: [String]
  }

  /// The kind of record, its id, and the location where it is written.
  package var title: String
  package var entries: [Entry] = []
}
