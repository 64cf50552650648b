import GeoModel
import MapSpec
import Scene

/// Says whose data the map shows, from the sources of what is drawn.
struct Credits {
  let context: MapContext

  /// The credit line.
  func line(_ plate: Plate) throws -> String {
    var words: [String] = []
    for id in plate.sources {
      guard let source = context.model.sources[id] else { continue }
      let name = context.words.credit(source)
      let credit = source.licence.map { "\(name) (\($0))" } ?? name
      if !words.contains(credit) { words.append(credit) }
    }
    return try context.text("panel.credits", ["sources": .text(words.joined(separator: " · "))])
  }

  /// What the files say about the map.
  func metadata(_ plate: Plate) throws -> Scene.Metadata {
    let sources = plate.sources.compactMap { context.model.sources[$0] }
    var metadata = Scene.Metadata(
      id: context.map.id, title: try context.words.title,
      subject: try context.words.subtitle,
      keywords: context.treaties.map { context.words.name($0.names) },
      language: context.texts.language, date: context.map.date.description, credits: try line(plate)
    )
    metadata.description = try MapAccount(context.words, context.borders).text
    metadata.sources = sources.map { source in
      [source.title, source.url.map { "<\($0)>" }].compactMap { $0 }.joined(separator: " ")
    }
    metadata.licences = Set(sources.compactMap(\.licence)).sorted()
    metadata.georeference = context.frame.georeference
    return metadata
  }
}
