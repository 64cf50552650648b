import Documents

/// Answers what the model knows about an id: facts, sources written out, notes, distances.
package struct Inquiry: Sendable {
  let model: GeoModel
  let borders: Borders
  let maps: [MapDay]

  /// The day that a map of the atlas shows.
  package struct MapDay: Hashable, Sendable {
    package var map: String
    package var date: CalendarDate
    package var treaties: [String]

    package init(map: String, date: CalendarDate, treaties: [String]) {
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

  /// What is known about everything that has the id, in lines for a terminal; an empty line stands
  /// between two entries.
  ///
  /// - Parameter date: the day whose borders count; nil for the day of the feature itself.
  /// - Throws: when nothing has the id; the message names the nearest one.
  package func lines(about id: String, on date: CalendarDate? = nil) throws(Diagnostic) -> [String]
  {
    let sheets = sheets(about: id, on: date)
    guard !sheets.isEmpty else {
      throw Diagnostic(
        "nothing in geo/ has the id '\(id)'",
        hint: hint(forName: id) ?? Spelling.hint(for: id, in: ids))
    }
    return Array(sheets.map { $0.lines(model) }.joined(separator: [""]))
  }

  /// Every id of the model, each once, in alphabetical order.
  package var ids: [String] { Set(entries.map(\.id)).sorted() }

  /// The id of the things that are called so, in whatever language.
  private func hint(forName name: String) -> String? {
    let wanted = name.lowercased()
    let named = entries.filter { $0.names.contains { $0.lowercased() == wanted } }.map(\.id)
    guard !named.isEmpty else { return nil }
    return "so is called \(Set(named).sorted().joined(separator: ", "))"
  }

  private func sheets(about id: String, on date: CalendarDate?) -> [Sheet] {
    var sheets: [Sheet] = []
    sheets += model.treaties.filter { $0.id == id }.map { sheet(of: $0) }
    sheets += model.places.filter { $0.id == id }.map { sheet(of: $0, on: date) }
    sheets += model.facilities.filter { $0.id == id }.map { sheet(of: $0, on: date) }
    sheets += model.garrisons.filter { $0.id == id }.map { sheet(of: $0, on: date) }
    sheets += model.territories.filter { $0.id == id }.map { sheet(of: $0, on: date) }
    sheets += model.lines.filter { $0.id == id }.map { sheet(of: $0) }
    sheets += model.arcs.filter { $0.id == id }.map { sheet(of: $0, on: date) }
    sheets += model.nodes.filter { $0.id == id }.map { sheet(of: $0) }
    sheets += model.incidents.filter { $0.id == id }.map { sheet(of: $0) }
    sheets += model.waters.filter { $0.id == id }.map { sheet(of: $0) }
    sheets += [model.sources[id]].compactMap(\.self).map { sheet(of: $0) }
    sheets += [model.notes[id]].compactMap(\.self).map { sheet(of: $0) }
    return sheets
  }
}
