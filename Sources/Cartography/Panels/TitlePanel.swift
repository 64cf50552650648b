import GeoModel
import Geometry
import MapSpec
import Scene

extension PanelComposer {
  /// The title, the subtitle, and what the reader must know of the map as a whole.
  func addTitle(to builder: inout PanelBuilder) throws {
    try builder.paragraph(try context.words.title, .title, leading: 1.1)
    builder.space(1)
    try builder.paragraph(try context.words.subtitle, .subtitle, leading: 1.18)
    builder.space(2.2)
    builder.rule(.neat)
    builder.space(1.6)
    try builder.paragraph(
      try context.text(
        "panel.state",
        [
          "date": .day(context.map.date),
          "scale": .number(Int(context.frame.printedDenominator.rounded())),
          "projection": .text(projectionName),
        ]), .body)
    if let language = context.map.exonyms {
      try builder.paragraph(try context.text("panel.exonyms.\(language)"), .body)
    }
  }

  /// The name of the reference system, or its definition when it has none.
  private var projectionName: String {
    if let key = context.map.projectionText, let text = context.texts.text(key) { return text }
    let projection = context.frame.projection
    return projection.name == "unknown" ? projection.definition : projection.name
  }

  /// The contradictions between sources that drawn features cite, under the marks used on the map.
  func addNotes(_ plate: Plate, to builder: inout PanelBuilder) throws {
    let notes = plate.notes.compactMap { context.model.notes[$0] }
    guard !notes.isEmpty else { return }
    try builder.heading(try context.text("panel.notes"))
    let sources = treaties.compactMap { $0.evidence.sources.first }.compactMap {
      context.model.sources[$0]
    }
    if !sources.isEmpty {
      let titles = try sources.map {
        "\(context.words.credit($0)), \(try context.text("quote", ["text": .text($0.title)]))"
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

  /// What happened when, within the map's period; of several treaties each line says whose it is.
  func addChronology(
    _ plate: Plate, milestonesOnly: Bool = false, to builder: inout PanelBuilder
  ) throws {
    let period = context.map.period
    let shared = treaties.count > 1
    let events = treaties.flatMap { treaty in
      treaty.events.filter { event in
        period.contains(event.date) && (event.isMilestone || !milestonesOnly)
      }.map { event in
        let host = context.words.host(treaty)
        let text = context.words.event(event, of: treaty)
        let marks = event.date == treaty.entry ? plate.marks(treaty.entryNotes) : ""
        return (event.date, (shared ? "\(host): " : "") + text + marks)
      }
    }.sorted { $0.0 < $1.0 }
    guard !events.isEmpty else { return }
    let years = Set([period.lowerBound.year, period.upperBound.year]).sorted().map(String.init)
    try builder.heading(
      try context.text("panel.chronology", ["year": .text(years.joined(separator: "–"))]))
    let indent = try dateColumn(events.map(\.0))
    for (date, text) in events {
      try builder.entry(context.texts.date(date, short: true), text, indent: indent)
    }
  }
}
