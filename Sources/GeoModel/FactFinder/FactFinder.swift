import Documents

/// Answers questions about the model: which objects have an id, which facilities and garrisons a
/// place has, which day is used for it, and how far it is from capitals, borders and limits. The
/// answers are values; `Wording` puts them into words.
package struct FactFinder: Sendable {
  package let model: GeoModel
  package let borders: Borders
  let maps: [MapDay]

  /// The day that a map of the atlas shows.
  package struct MapDay: Hashable, Sendable {
    package var map: String
    package var date: Day
    /// The ids of the treaties that the map is about.
    package var treaties: [String]

    package init(map: String, date: Day, treaties: [String]) {
      self.map = map
      self.date = date
      self.treaties = treaties
    }
  }

  /// - Parameters:
  ///   - model: The model.
  ///   - maps: The days of maps, which are used for features without a day of their own.
  package init(_ model: GeoModel, maps: [MapDay] = []) {
    self.model = model
    borders = Borders(model)
    self.maps = maps
  }

  /// All objects with an id. Usually this is one; it is several if different kinds of objects use
  /// the same id.
  ///
  /// - Throws: An error if there is none. The message suggests the most similar id, or the id of an
  ///   object with that name.
  package func records(withID id: String) throws(Diagnostic) -> [Record] {
    let records = model.records
    let found = records.filter { $0.id == id }
    guard found.isEmpty else { return found }
    throw Diagnostic(
      "nothing in geo/ has the id '\(id)'",
      hint: hint(forName: id, among: records)
        ?? Spelling.hint(for: id, in: Set(records.map(\.id)).sorted()))
  }

  /// A hint with the ids of the objects that have this name in any language.
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
