import GeoModel
import Geometry
import MapSpec
import Scene

extension PanelComposer {
  /// The title, the subtitle, and what the reader must know of the map as a whole.
  func addTitle(to builder: inout PanelBuilder) throws {
    try builder.paragraph(try context.text(context.map.title), .title, leading: 1.1)
    builder.space(1)
    try builder.paragraph(try context.text(context.map.subtitle), .subtitle, leading: 1.18)
    builder.space(2.2)
    builder.rule(.neat)
    builder.space(1.6)
    let scale = context.texts.number(Int(context.frame.denominator.rounded()))
    try builder.paragraph(
      try context.text(
        "panel.state",
        [
          "date": context.texts.date(context.map.date), "scale": scale,
          "projection": projectionName,
        ]), .body)
  }

  /// The name of the reference system, or its definition when it has none.
  private var projectionName: String {
    let projection = context.frame.projection
    return projection.name == "unknown" ? projection.definition : projection.name
  }

  /// The contradictions between sources that drawn features cite, under the marks used on the map.
  func addNotes(_ plate: Plate, to builder: inout PanelBuilder) throws {
    let notes = plate.notes.compactMap { context.model.notes[$0] }
    guard !notes.isEmpty else { return }
    try builder.heading(try context.text("panel.notes"))
    for (index, note) in notes.enumerated() {
      let size = context.style.type(.small).size.value
      let number = try context.shape("\(index + 1)", .small)
      builder.add(number, at: Point(0, builder.height + size * 0.8), .small)
      try builder.paragraph(note.text, .small, indent: 3)
      builder.space(0.5)
    }
  }

  /// What happened when, within the map's period.
  func addChronology(to builder: inout PanelBuilder) throws {
    let period = context.map.period
    let events = treaties.flatMap(\.events).filter { period.contains($0.date) }
      .sorted { $0.date < $1.date }
    guard !events.isEmpty else { return }
    try builder.heading(try context.text("panel.chronology"))
    let size = context.style.type(.small).size.value
    for event in events {
      let day = try context.shape(context.texts.date(event.date, short: true), .small)
      builder.add(
        day, at: Point(0, builder.height + size * 0.8), .small, color: context.style.color(.ink))
      try builder.paragraph(event.text, .small, indent: 14)
      builder.space(0.4)
    }
  }
}
