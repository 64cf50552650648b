import Documents
import GeoModel
import MapSpec

/// The credits for the sources of everything that the map shows.
struct CreditsPanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter

  func set(in builder: inout PanelBuilder) throws { try builder.paragraph(try line(), .small) }

  /// The credits as one line of text.
  func line() throws -> String {
    let words = matter.sources.compactMap { context.model.sources[$0] }.map { source in
      let name = context.words.credit(source)
      return source.licence.map { "\(name) (\($0))" } ?? name
    }
    return try context.text(
      "panel.credits", ["sources": .text(words.uniqued.joined(separator: " · "))])
  }
}
