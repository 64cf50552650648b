import Documents
import GeoModel
import MapSpec
import Selection

extension Presentation {
  /// The parts of a file name between the map's id and the extension, once ``Atlas/settled(_:)`` has seen to it that
  /// the atlas's own language is none of them.
  var nameParts: [String] {
    let period = period.map { "\($0.lowerBound)_\($0.upperBound)" }
    return [
      style, paper?.name, language, exonyms.map { "names-\($0)" }, date?.description, period,
      layers?.namePart,
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
  /// - Throws: `Diagnostic` for names in a language that no place has and for a day that the model cannot
  ///   draw; `Problems` with every name in the description that leads nowhere.
  func description(of map: String, as presentation: Presentation) throws -> MapDescription {
    let described = try description(of: map)
    let model = try facts.model()
    let lost = described.lostNames(in: model)
    guard lost.isEmpty else { throw Problems(lost) }
    let own = try presentation.layers?.applied(to: described) ?? described
    let changed = presentation.applied(to: own)
    let languages = Set(model.places.flatMap(\.names.byLanguage.keys)).subtracting(["native"])
    if let exonyms = changed.exonyms, !languages.contains(exonyms) {
      throw Diagnostic.unknown(
        "language of names", exonyms, languages.sorted(),
        at: presentation.exonyms == nil ? described.places["exonyms"] : nil)
    }
    for day in [changed.date, changed.period.upperBound] where changed != own {
      if let gap = model.gap(on: day) { throw gap }
    }
    return changed
  }
}
