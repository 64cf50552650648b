import GeoModel
import Geometry
import MapSpec
import Scene

extension PanelComposer {
  /// What the numbered diamonds on the map stand for.
  func addIncidents(to builder: inout PanelBuilder) throws {
    let incidents = sites.flatMap(\.incidents).sorted { $0.number < $1.number }
    guard !incidents.isEmpty else { return }
    try builder.heading(try context.text("panel.incidents"))
    let size = context.style.type(.small).size.value
    let badge = context.style.symbols.badge.value
    let row = badge * 1.16
    let indent = row + 2 + (try dateColumn(incidents.map(\.incident.date)))
    let drawer = SiteDrawer(context: context)
    for numbered in incidents {
      let incident = numbered.incident
      builder.add(
        try drawer.diamond(numbered.number, at: Point(row / 2, builder.height + size * 0.55)))
      let day = try context.shape(context.texts.date(incident.date, short: true), .small)
      builder.add(
        day, at: Point(row + 2, builder.height + size * 0.8), .small,
        color: context.style.color(.ink))
      let top = builder.height
      try builder.paragraph(context.words.name(incident.names), .small, indent: indent)
      builder.space(max(0.4, row - (builder.height - top)))
    }
  }
}
