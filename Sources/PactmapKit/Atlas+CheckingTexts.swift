import Cartography
import Documents
import GeoModel
import MapSpec
import Typesetting
import Wording

extension Atlas {
  /// Checks the texts of every language: whether each text that the maps need exists in some
  /// language (or else in which it is missing), each existing text is used and well-formed, and the
  /// fonts have its characters.
  func checkTexts(
    of maps: [MapDescription], _ model: GeoModel, into problems: inout [Diagnostic]
  ) {
    // If a map cannot be read, it is unknown which texts it uses.
    let knowsAllMaps = maps.count == folder.mapIDs.count
    let catalogue = TextCatalogue(model, maps: maps)
    let texts = collect(languages, into: &problems) { try self.texts($0, for: maps) }
    guard let reference = texts.first(where: { $0.language == defaultLanguage }) else {
      return
    }
    problems += maps.flatMap(foreignWords)
    let users = Dictionary(maps.map { ($0.style, $0) }) { first, _ in first }
    let glyphs = collect(users.sorted { $0.key < $1.key }, into: &problems) { _, map in
      let style = try style(of: map, as: Presentation())
      do {
        return try GlyphCheck(style, fonts: try fonts(of: style))
      } catch let error as TypesettingError {
        throw style.placed(error)
      }
    }
    for language in texts {
      problems += catalogue.gaps(
        in: language, comparedWith: reference, tellsUnused: knowsAllMaps)
      problems += glyphs.flatMap { $0.problems(of: language) }
    }
  }

  /// The warnings for words of a description in languages that neither the atlas nor the program
  /// speaks.
  private func foreignWords(of map: MapDescription) -> [Diagnostic] {
    let spoken = Set(languages).union(Atlas.builtInLanguages)
    return map.mentions.flatMap { mention in
      (mention.words ?? [:]).sorted { $0.key < $1.key }.filter { !spoken.contains($0.key) }
        .map { language, entry in
          Diagnostic(
            "'\(mention.key)' has words in '\(language)', in which nothing else is said",
            at: entry.location, subject: map.id,
            hint: "add maps/texts/\(language).yaml, or take them away", severity: .warning)
        }
    }
  }

  /// Checks a map in every language: whether it can be drawn, whether labels overlap, and whether a
  /// translation leaves out panels that the original has room for.
  func checkMap(_ map: String, into problems: inout [Diagnostic]) {
    let original = collect(into: &problems) { try composition(map) }
    if let original {
      let file = SourceLocation(file: folder.file("maps/\(map).yaml"))
      problems += flaws(of: original, map, at: file)
      problems += original.remarks
    }
    for language in languages where language != defaultLanguage {
      let presentation = Presentation(language: language)
      let translated = collect(into: &problems) { try composition(map, as: presentation) }
      guard let translated else { continue }
      let own = folder.languages.contains(language) ? "texts/\(language)" : map
      let file = SourceLocation(file: folder.file("maps/\(own).yaml"))
      problems += flaws(of: translated, map, at: file)
      problems += lostNames(in: translated, of: map, against: original, at: file)
      let lost = translated.omitted.filter { original?.omitted.contains($0) == false }
      problems += lost.map { panel in
        Diagnostic(
          "in \(translated.scene.metadata.language) the panel '\(panel.rawValue)' finds no room",
          at: file,
          subject: map, hint: "shorten the texts of the column, or widen the column of the map",
          severity: .warning)
      }
    }
  }

  /// Warnings about names that are drawn over something: the map is of use all the same.
  private func flaws(
    of composition: Composition, _ map: String, at file: SourceLocation
  ) -> [Diagnostic] {
    composition.labels.flaws.map {
      Diagnostic($0, at: file, subject: map, severity: .warning)
    }
  }

  /// A warning about names that a translation leaves out though the original has room for them.
  private func lostNames(
    in translated: Composition, of map: String, against original: Composition?,
    at file: SourceLocation
  ) -> [Diagnostic] {
    let told = Set(original?.labels.dropped.map(\.id) ?? [])
    let lost = translated.labels.dropped.filter { $0.isRequired && !told.contains($0.id) }
    guard !lost.isEmpty else { return [] }
    let language = translated.scene.metadata.language
    return [
      Diagnostic(
        "in \(language) no room for \(lost.map { "‘\($0.text)’" }.joined(separator: ", "))",
        at: file, subject: map,
        hint: "shorten the words; 'pactmap labels' in that language tells what is in the way",
        severity: .warning)
    ]
  }
}
