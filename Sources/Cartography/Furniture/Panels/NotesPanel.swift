import GeoModel
import Geometry
import MapSpec
import Scene

/// The notes on contradictions between sources that drawn features cite, numbered like their marks on the map. Their
/// figures have no letters, because notes name their sources in words.
struct NotesPanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter

  func set(in builder: inout PanelBuilder) throws {
    let notes = matter.notes.notes.compactMap { context.model.notes[$0] }
    guard !notes.isEmpty else { return }
    try builder.heading(try context.text("panel.notes"))
    let sources = context.treaties.compactMap { $0.evidence.sources.first }.compactMap {
      context.model.sources[$0]
    }
    if !sources.isEmpty {
      let titles = try sources.map {
        "\(try context.words.credit($0)), \(try context.text("quote", ["text": .text($0.title)]))"
      }
      let list = titles.joined(separator: try context.text("list.semicolon"))
      try builder.paragraph(
        try context.text("panel.main-source", ["source": .text(list)]), .small)
      builder.space(0.6)
    }
    for (index, note) in notes.enumerated() {
      try builder.entry("\(index + 1)", context.words.note(note).text, indent: 3.4)
    }
  }
}
