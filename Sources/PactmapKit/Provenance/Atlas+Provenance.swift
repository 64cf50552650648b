import Documents
import GeoModel
import MapSpec
import Projection

extension Atlas {
  /// Returns a function that gives the provenance of a map's files for each format.
  ///
  /// - Throws: An error for a map, a style or a language that the atlas does not have.
  package func provenance(
    of map: String, _ options: OutputOptions, as presentation: Presentation
  ) throws -> (OutputFormat) -> Provenance {
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
    return [
      .facts: try facts.digest(),
      .map: Digest.of(try contents.document(at: folder.file("maps/\(map).yaml"))),
      .style: Digest.of(style),
      .texts: Digest.of(try contents.texts(presentation.language)),
      .fonts: try contents.digest(of: fonts(of: Style(reading: style))),
    ]
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
