import Documents
import GeoModel
import MapSpec

/// Whose data the map shows, from the sources of what is drawn.
struct CreditsPanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter

  func set(in builder: inout PanelBuilder) throws { try builder.paragraph(try line(), .small) }

  /// The credit line.
  func line() throws -> String {
    let words = matter.sources.compactMap { context.model.sources[$0] }.map { source in
      let name = context.words.credit(source)
      return source.licence.map { "\(name) (\($0))" } ?? name
    }
    return try context.text(
      "panel.credits", ["sources": .text(words.uniqued.joined(separator: " · "))])
  }
}
