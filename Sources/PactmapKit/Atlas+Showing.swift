import Documents
import GeoModel
import Wording

extension Atlas {
  /// Collects everything the model says about an id: names, dates, figures, sources and
  /// contradictions. For a place this includes its distances on the ellipsoid.
  ///
  /// - Parameters:
  ///   - id: The id of a place, facility, garrison, treaty, territory, line, arc, node, incident,
  ///     water, source or note.
  ///   - day: The day whose borders are used. Nil for the day of the object itself or, if it has
  ///     none, the day of a map.
  ///   - language: One of ``languages`` or ``builtInLanguages``; nil for the atlas's own. Sentences in the facts are
  ///     shown in this language if the atlas translates them.
  /// - Returns: Usually one dossier. There are several if objects of different kinds have the same
  ///   id.
  /// - Throws: ``PactmapError/badInput(_:)`` if there is no such id, with the most similar one as a
  ///   hint, and for a language that the atlas does not have.
  public func show(
    _ id: String, on day: Day? = nil, in language: String? = nil
  ) throws -> [Dossier] {
    // A map that cannot be read is skipped here. `check` reports its errors.
    let days = maps.compactMap { map in
      (try? description(of: map)).map {
        FactFinder.MapDay(map: map, date: $0.date, treaties: $0.treaties)
      }
    }
    return try reportingProblems {
      let texts = try texts(language ?? defaultLanguage)
      return try DossierWriter(FactFinder(facts.drawableModel(), maps: days), texts)
        .dossiers(about: id, on: day).map { Dossier($0) }
    }
  }
}
