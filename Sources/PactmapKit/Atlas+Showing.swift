import Documents
import GeoModel
import Wording

extension Atlas {
  /// What the model knows about everything with an id: names, dates, figures, sources, contradictions,
  /// and for a place its distances on the ellipsoid.
  ///
  /// - Parameters:
  ///   - id: of a place, facility, garrison, treaty, territory, line, arc, node, incident, water, source
  ///     or note.
  ///   - day: the day whose borders count; nil for the day of the feature itself, or else of a map.
  ///   - language: one of ``languages``. What the facts say in whole sentences is told in it where the
  ///     atlas translates them.
  /// - Returns: one dossier as a rule; several where files of the model use the same id.
  /// - Throws: ``PactmapError/badInput(_:)`` when nothing has the id, naming the nearest one, and for a language
  ///   that the atlas does not have.
  public func show(
    _ id: String, on day: Day? = nil, in language: String = Presentation.defaultLanguage
  ) throws -> [Dossier] {
    // A map that cannot be read lends no day; `check` tells what is wrong with it.
    let days = maps.compactMap { map in
      (try? description(of: map)).map {
        FactFinder.MapDay(map: map, date: $0.date, treaties: $0.treaties)
      }
    }
    return try reportingProblems {
      let texts = try texts(language).withOwnWords
      return try DossierWriter(FactFinder(facts.model(), maps: days), texts)
        .dossiers(about: id, on: day).map { Dossier($0) }
    }
  }
}
