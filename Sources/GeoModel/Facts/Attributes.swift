import Documents

/// Facts about a feature that are written into files if the format allows it. A layered SVG holds
/// them as `data-*` attributes.
extension Evidence {
  package var attributes: [String: String] {
    var attributes = ["sources": sources.joined(separator: " ")]
    attributes["accuracy-km"] = accuracyKm.map { "\($0)" }
    attributes["notes"] = notes.isEmpty ? nil : notes.joined(separator: " ")
    return attributes
  }
}

extension DateSpan {
  fileprivate var attributes: [String: String] {
    ["from": start?.description, "to": end?.description].compactMapValues { $0 }
  }
}

extension Territory {
  /// The attributes as of a day.
  package func attributes(on date: Day) -> [String: String] {
    var attributes = evidence.attributes
    attributes["kind"] = kind.rawValue
    attributes["treaty"] = treaty
    attributes["of"] = of
    attributes["to-state"] = toState
    return attributes.merging(state(on: date)?.span.attributes ?? [:]) { own, _ in own }
  }
}

extension Line {
  package var attributes: [String: String] {
    var attributes = evidence.attributes
    attributes["kind"] = kind.rawValue
    attributes["treaty"] = treaty
    attributes["proposed-by"] = proposedBy?.rawValue
    attributes["outcome"] = outcome?.rawValue
    attributes["gauge-mm"] = track?.gauges.map(String.init).joined(separator: " ")
    attributes["gauge-certainty"] = track?.certainty.rawValue
    attributes["opened"] = track?.opened
    attributes["closed"] = track?.closed
    return attributes.merging(span.attributes) { own, _ in own }
  }
}

extension Garrison {
  /// The attribute `strength` is missing if no source states it. The attribute `units` has the form
  /// `2 infantry regiment; artillery`.
  fileprivate var attributes: [String: String] {
    var attributes = span.attributes
    attributes["treaty"] = treaty
    attributes["garrison"] = id
    attributes["strength"] = men.map(String.init)
    attributes["units"] =
      units.isEmpty
      ? nil
      : units.map { unit in
        [unit.count.map(String.init), unit.arm.rawValue, unit.echelon?.rawValue]
          .compactMap { $0 }.joined(separator: " ")
      }.joined(separator: "; ")
    return attributes
  }
}

extension Base {
  /// The attributes of its position, its principal facility and its garrison. The sources of all
  /// three are combined.
  package var attributes: [String: String] {
    var attributes = evidence.attributes
    var sources = evidence.sources
    if let principal {
      sources += principal.evidence.sources
      attributes["treaty"] = principal.treaty
      attributes["kind"] = principal.kind.rawValue
      attributes["outcome"] = principal.outcome.rawValue
      attributes["proposed-by"] = principal.proposedBy?.rawValue
      attributes.merge(principal.span.attributes) { own, _ in own }
    }
    if let garrison {
      sources += garrison.evidence.sources
      attributes.merge(garrison.attributes) { _, troops in troops }
    }
    attributes["sources"] = sources.uniqued.joined(separator: " ")
    return attributes
  }
}
