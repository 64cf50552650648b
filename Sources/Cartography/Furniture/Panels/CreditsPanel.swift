import Documents
import GeoModel
import MapSpec

/// The credits for the sources of everything that the map shows, each with the letter by which figures refer to it.
struct CreditsPanel: MapPanel {
  let context: MapContext

  func set(in builder: inout PanelBuilder) throws { try builder.paragraph(try line(), .small) }

  /// The credits as one line of text.
  func line() throws -> String {
    let words = context.credits.entries.map { entry in
      let letter = context.letters.marks(entry.sources)
      return letter.isEmpty ? entry.words : "\(letter)\u{202f}\(entry.words)"
    }
    return try context.text(
      "panel.credits", ["sources": .text(words.joined(separator: " · "))])
  }
}
