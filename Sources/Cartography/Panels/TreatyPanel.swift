import GeoModel
import Geometry
import MapSpec
import Scene

extension PanelComposer {
  /// For each treaty: when it was signed, for how long, how many men it allows, when the troops came.
  func addTreaties(to builder: inout PanelBuilder) throws {
    guard !treaties.isEmpty else { return }
    try builder.heading(try context.text("panel.treaties"))
    for treaty in treaties.sorted(by: { $0.signed < $1.signed }) {
      try builder.paragraph(treaty.names.preferred(context.language), .figure)
      try builder.paragraph(try terms(treaty).joined(separator: " · "), .body)
      builder.space(1)
    }
  }

  private func terms(_ treaty: Treaty) throws -> [String] {
    let texts = context.texts
    var terms = [try context.text("treaty.signed", ["date": texts.date(treaty.signed)])]
    if let years = treaty.termYears, let more = treaty.extensionYears {
      terms.append(
        try context.text("treaty.term", ["years": String(years), "more": String(more)]))
    }
    if let contingent = treaty.contingent {
      terms.append(
        try context.text(
          "treaty.limit",
          ["men": texts.number(contingent.limit), "covers": contingent.covers]))
    }
    if let entry = treaty.entry {
      terms.append(try context.text("treaty.entry", ["date": texts.date(entry)]))
    }
    return terms
  }
}
