import GeoModel
import Geometry
import MapSpec
import Scene

/// The events within the map's period in order of date. If the map is about several treaties, each event names
/// the host of its treaty.
struct ChronologyPanel: MapPanel {
  let context: MapContext
  let matter: PanelMatter
  let milestonesOnly: Bool

  var figures: [[String]] {
    context.treaties.flatMap { treaty in
      context.facts.events(of: treaty, milestonesOnly: milestonesOnly).map(\.sources)
    }
  }

  func set(in builder: inout PanelBuilder) throws {
    let treaties = context.treaties
    let kind: PanelKind = milestonesOnly ? .milestones : .chronology
    let period = context.map.period
    let shared = treaties.count > 1
    let events = treaties.flatMap { treaty in
      context.facts.events(of: treaty, milestonesOnly: milestonesOnly).map { event in
        let host = context.words.host(treaty)
        let text = context.words.event(event, of: treaty)
        let notes = event.date == treaty.entry ? matter.notes.marks(treaty.entryNotes) : ""
        let letters = context.credits.letters(of: event.sources, under: kind)
        return (
          event.date, SourceLetters.text((shared ? "\(host): " : "") + text + notes, letters)
        )
      }
    }.sorted { $0.0 < $1.0 }
    guard !events.isEmpty else { return }
    let years = Set([period.lowerBound.year, period.upperBound.year]).sorted()
    let heading = years.map(String.init).joined(separator: "–")
    try builder.heading(
      try context.text("panel.chronology", ["year": .text(heading)])
        + context.credits.heading(kind))
    let column = try builder.dateColumn(
      events.map(\.0), in: years.count == 1 ? years.first : nil)
    for (date, text) in events {
      try builder.entry(column.words(date), text, indent: column.width)
    }
  }
}
