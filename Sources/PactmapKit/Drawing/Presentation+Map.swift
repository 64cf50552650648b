import Documents
import GeoModel
import MapSpec

extension Presentation {
  /// The parts of a file name between the map's id and the extension.
  var nameParts: [String] {
    let lang = language == Self.defaultLanguage ? nil : language
    let period = period.map { "\($0.lowerBound)_\($0.upperBound)" }
    return [
      style, paper?.name, lang, exonyms.map { "names-\($0)" }, date?.description, period,
    ].compactMap(\.self)
  }

  /// The map with the language of its exonyms, its day and its period changed.
  func applied(to map: MapDescription) -> MapDescription {
    var map = map
    if let exonyms { map.exonyms = exonyms }
    guard date != nil || period != nil else { return map }
    let end = period?.upperBound ?? date ?? map.period.upperBound
    let start = period?.lowerBound ?? min(map.period.lowerBound, end)
    map.period = start...end
    map.date = date ?? end
    return map
  }
}

extension Atlas {
  /// The description of a map with the changes of a presentation.
  ///
  /// - Throws: `Diagnostic` for names in a language that no place has, and for a day that the model
  ///   cannot draw.
  func description(of map: String, as presentation: Presentation) throws -> MapDescription {
    let own =
      try presentation.layers.map { try $0.applied(to: description(of: map)) }
      ?? description(of: map)
    let changed = presentation.applied(to: own)
    let model = try facts.model()
    let languages = Set(model.places.flatMap(\.names.byLanguage.keys)).subtracting(["native"])
    if let exonyms = changed.exonyms, !languages.contains(exonyms) {
      throw Diagnostic.unknown("language of names", exonyms, languages.sorted())
    }
    for day in [changed.date, changed.period.upperBound] where changed != own {
      if let gap = model.gap(on: day) { throw gap }
    }
    return changed
  }
}
