import Documents

/// Finds in the model what is asked of it: what has an id, what stands at a place, which day counts for it, and how
/// far it lies from capitals, borders and limits. Its answers are values; `Wording` puts them into words.
package struct FactFinder: Sendable {
  package let model: GeoModel
  package let borders: Borders
  let maps: [MapDay]

  /// The day that a map of the atlas shows.
  package struct MapDay: Hashable, Sendable {
    package var map: String
    package var date: Day
    /// Ids of the treaties that the map is about.
    package var treaties: [String]

    package init(map: String, date: Day, treaties: [String]) {
      self.map = map
      self.date = date
      self.treaties = treaties
    }
  }

  /// - Parameter maps: days to fall back on where a feature has none of its own.
  package init(_ model: GeoModel, maps: [MapDay] = []) {
    self.model = model
    borders = Borders(model)
    self.maps = maps
  }

  /// Everything that has the id: one thing as a rule, several where files use the same one.
  ///
  /// - Throws: when nothing has it; the message names the nearest id, or the id of what is called so.
  package func records(withID id: String) throws(Diagnostic) -> [Record] {
    let records = model.records
    let found = records.filter { $0.id == id }
    guard found.isEmpty else { return found }
    throw Diagnostic(
      "nothing in geo/ has the id '\(id)'",
      hint: hint(forName: id, among: records)
        ?? Spelling.hint(for: id, in: Set(records.map(\.id)).sorted()))
  }

  /// The ids of the things that are called so, in whatever language.
  private func hint(forName name: String, among records: [Record]) -> String? {
    let wanted = name.lowercased()
    let named = records.filter { record in
      record.names?.byLanguage.values.contains { $0.lowercased() == wanted } ?? false
    }.map(\.id)
    guard !named.isEmpty else { return nil }
    let ids = Set(named).sorted().map { "'\($0)'" }
    return ids.count == 1
      ? "it is the name of \(ids[0]): give that id"
      : "it is the name of \(ids.joined(separator: ", ")): give one of these ids"
  }
}
