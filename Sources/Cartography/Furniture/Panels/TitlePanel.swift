import GeoModel
import Geometry
import MapSpec
import Scene
import Wording

/// The title, the subtitle, and general information about the map.
struct TitlePanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter

  func set(in builder: inout PanelBuilder) throws {
    try builder.paragraph(try context.words.title, .title, leading: 1.1)
    if let subtitle = try context.words.subtitle {
      builder.space(1)
      try builder.paragraph(subtitle, .subtitle, leading: 1.18)
    }
    builder.space(2.2)
    builder.rule(.neat)
    builder.space(1.6)
    try builder.paragraph(
      try context.text(
        context.facts.showsPossession ? "panel.state" : "panel.situation",
        [
          "date": .day(context.map.date),
          "scale": .text(try context.scaleWords(of: matter.frame)),
          "projection": .text(projectionName),
        ]), .body)
    if let language = context.map.exonyms {
      try builder.paragraph(try context.text("panel.exonyms.\(language)"), .body)
    }
  }

  /// The name of the coordinate reference system; of one without a name the words for its projection or, if the
  /// language has none, its definition.
  private var projectionName: String {
    if let key = context.map.projectionText, let text = context.texts.text(key) { return text }
    let projection = matter.frame.projection
    guard projection.name == "unknown" else { return projection.name }
    return ProjectionWords(context.texts).name(of: projection.definition) ?? projection.definition
  }
}
