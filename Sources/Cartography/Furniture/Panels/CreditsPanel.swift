import Documents
import GeoModel
import MapSpec

/// The credits for the sources of everything that the map shows, each with the letter by which figures refer to it.
struct CreditsPanel: MapPanel {
  let context: MapContext

  /// The width of a column that is read without losing the line, and the white between two, in millimetres.
  private static let measure = 68.0
  private static let gutter = 6.0

  func set(in builder: inout PanelBuilder) throws {
    let count = Int((builder.width + Self.gutter) / (Self.measure + Self.gutter))
    try builder.columns(try line(), .small, most: count, gutter: Self.gutter)
  }

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
