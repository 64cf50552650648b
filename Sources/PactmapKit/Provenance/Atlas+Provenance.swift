import Defaults
import Documents
import GeoModel
import MapSpec
import Projection
import Wording

extension Atlas {
  /// Returns a function that gives the provenance of a map's files for each format.
  ///
  /// - Throws: An error for a map, a style or a language that the atlas does not have.
  package func provenance(
    of map: String, _ options: OutputOptions, as presentation: Presentation
  ) throws -> (OutputFormat) -> Provenance {
    var presentation = presentation
    presentation.language = language(of: presentation)
    let inputs = try inputs(of: map, as: presentation).mapValues { String($0.prefix(16)) }
    let needsDatabase = Projection.needsDatabase(try description(of: map).projection)
    return { format in
      let request = Request(
        map: map, format: format, presentation: presentation, options: options)
      return Provenance(
        version: Atlas.version, request: request.entries, inputs: inputs,
        libraries: Atlas.libraries(thatShape: format, projectingByDatabase: needsDatabase))
    }
  }

  private func inputs(
    of map: String, as presentation: Presentation
  ) throws -> [Provenance.Input: String] {
    let description = try description(of: map)
    let style = try styleDocument(of: description, as: presentation)
    let used = try documents(of: description, as: presentation)
    return [
      .facts: try facts.digest(),
      .map: Digest.of(try contents.documentOfMap(map)),
      .style: used.style, .texts: used.texts, .defaults: used.defaults,
      .fonts: try contents.digest(of: fonts(of: Style(reading: style))),
    ]
  }
}

extension Atlas {
  /// Hashes of the style and the texts of a drawing: those files of the atlas that it needs, in order, and the files of
  /// the program.
  private func documents(
    of map: MapDescription, as presentation: Presentation
  ) throws -> (style: String, texts: String, defaults: String) {
    var (style, texts, defaults) = (Digest(), Digest(), Digest())
    let name = presentation.style ?? map.style
    for file in try contents.styleFiles(name) {
      if file.isBuiltIn {
        defaults.add(builtIn: "styles/\(file.name).yaml")
      } else {
        style.add(file.name)
        style.add(file.document)
      }
    }
    for language in try languagesUsed(by: map, in: language(of: presentation)) {
      if let own = try contents.ownTexts(language) {
        texts.add(language)
        texts.add(own)
      }
      defaults.add(builtIn: "texts/\(language).yaml")
    }
    return (style.hexadecimal, texts.hexadecimal, defaults.hexadecimal)
  }

  /// The language of a drawing, followed by those that stand in where it lacks a text.
  private func languagesUsed(
    by map: MapDescription, in language: String
  ) throws -> [String] {
    let texts = try texts(language, for: [map])
    let lacksNothing = try TextCatalogue(facts.model(), maps: [map]).lacksNothing(texts)
    return [language] + (lacksNothing ? [] : texts.substitutes.map(\.language))
  }
}

extension Digest {
  /// Adds a file of the program, if there is one of this name.
  fileprivate mutating func add(builtIn name: String) {
    guard let bytes = Defaults.bytes(of: name) else { return }
    add(name)
    add(bytes[...])
  }
}

/// A hash of the files from which a model was made, in the order of their names. It does not depend
/// on the order of features in a file.
///
/// - Throws: Nothing if the files were read successfully before.
func digestOfFacts(_ files: [String: ReadFile]) throws -> String {
  var digest = Digest()
  for (name, file) in files.sorted(by: { $0.key < $1.key }) {
    digest.add(name)
    switch file {
    case .document(let document): digest.add(document)
    case .table(let bytes): digest.add(bytes[...])
    case .collection(let bytes):
      digest.add(try GeoJSONDocument.spans(bytes, file: name), bytes)
    }
  }
  return digest.hexadecimal
}
