import GeoModel
import Geometry
import MapSpec
import Scene

/// The terms of each treaty: its signature, its duration, its limit of men, the entry of the troops, and its
/// end.
struct TreatyPanel: MapPanel {
  let context: MapContext

  var figures: [[String]] { context.facts.signedTreaties.map(sources) }

  /// The ids of the sources of a treaty's terms.
  private func sources(_ treaty: Treaty) -> [String] {
    treaty.evidence.sources + (treaty.contingent?.sources ?? [])
  }

  func set(in builder: inout PanelBuilder) throws {
    let signed = context.facts.signedTreaties
    guard !signed.isEmpty else { return }
    try builder.heading(
      try context.text("panel.treaties") + context.credits.heading(.treaties))
    for treaty in signed {
      try builder.paragraph(context.words.name(treaty.names), .figure)
      let letters = context.credits.letters(of: sources(treaty), under: .treaties)
      try builder.paragraph(try terms(treaty).joined(separator: " · ") + letters, .body)
      builder.space(1)
    }
  }

  private func terms(_ treaty: Treaty) throws -> [String] {
    var terms = [try context.text("treaty.signed", ["date": .day(treaty.signed)])]
    if let term = try context.words.term(of: treaty, "treaty.term") { terms.append(term) }
    if let contingent = treaty.contingent {
      terms.append(
        try context.text(
          "treaty.limit",
          [
            "men": .count(contingent.limit),
            "covers": .text(context.words.covers(contingent, of: treaty)),
          ]))
    }
    if let entry = treaty.entry {
      terms.append(try context.text("treaty.entry", ["date": .day(entry)]))
    }
    if let ended = treaty.ended, context.texts.byKey["treaty.ended"] != nil {
      terms.append(try context.text("treaty.ended", ["date": .day(ended)]))
    }
    return terms
  }
}
