import GeoModel
import Geometry
import MapSpec
import Scene

/// The explanation of the numbered diamonds on the map.
struct IncidentPanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter

  var figures: [[String]] { matter.incidents.map(\.incident.evidence.sources) }

  func set(in builder: inout PanelBuilder) throws {
    let incidents = matter.incidents
    guard !incidents.isEmpty else { return }
    try builder.heading(
      try context.text("panel.incidents") + context.credits.heading(.incidents))
    let size = context.style.type(.small).size.value
    let badge = context.style.symbols.badge.value
    let row = badge * 1.16
    let column = try builder.dateColumn(
      incidents.map(\.incident.date), in: context.map.date.year)
    let indent = row + 2 + column.width
    let signs = SiteSigns(context: context)
    for numbered in incidents {
      let incident = numbered.incident
      builder.add(
        try signs.diamond(numbered.number, at: Point(row / 2, builder.height + size * 0.55)))
      let day = try context.shape(column.words(incident.date), .small)
      builder.add(
        day, at: Point(row + 2, builder.height + size * 0.8), .small,
        color: context.style.color(.ink))
      let top = builder.height
      let text = SourceLetters.text(
        context.words.name(incident.names) + matter.notes.marks(incident.evidence),
        context.credits.letters(of: incident.evidence.sources, under: .incidents))
      try builder.paragraph(text, .small, indent: indent)
      builder.space(max(0.4, row - (builder.height - top)))
    }
  }
}
