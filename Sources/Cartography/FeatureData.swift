import Documents
import GeoModel

/// The facts about a feature that files carry where their format has room: in a layered SVG as `data-*`.
extension Evidence {
  var data: [String: String] {
    var data = ["sources": sources.joined(separator: " ")]
    data["accuracy-km"] = accuracyKm.map { "\($0)" }
    data["notes"] = notes.isEmpty ? nil : notes.joined(separator: " ")
    return data
  }
}

extension DateSpan {
  var data: [String: String] {
    ["from": start?.description, "to": end?.description].compactMapValues { $0 }
  }
}

extension Territory {
  /// As it is on a day.
  func data(on date: CalendarDate) -> [String: String] {
    var data = evidence.data
    data["kind"] = kind.rawValue
    data["treaty"] = treaty
    data["of"] = of
    data["to-state"] = toState
    return data.merging(state(on: date)?.span.data ?? [:]) { own, _ in own }
  }
}

extension Line {
  var data: [String: String] {
    var data = evidence.data
    data["kind"] = kind.rawValue
    data["treaty"] = treaty
    data["proposed-by"] = proposedBy?.rawValue
    data["outcome"] = outcome?.rawValue
    return data.merging(span.data) { own, _ in own }
  }
}

extension Garrison {
  /// `strength` is absent where no source states it; `units` reads `2 infantry regiment; artillery`.
  var data: [String: String] {
    var data = span.data
    data["treaty"] = treaty
    data["garrison"] = id
    data["strength"] = men.map(String.init)
    data["units"] =
      units.isEmpty
      ? nil
      : units.map { unit in
        [unit.count.map(String.init), unit.arm.rawValue, unit.echelon?.rawValue]
          .compactMap { $0 }.joined(separator: " ")
      }.joined(separator: "; ")
    return data
  }
}

extension Site {
  var data: [String: String] {
    var data = evidence.data
    var sources = evidence.sources
    if let principal {
      sources += principal.evidence.sources
      data["treaty"] = principal.treaty
      data["kind"] = principal.kind.rawValue
      data["outcome"] = principal.outcome.rawValue
      data["proposed-by"] = principal.proposedBy?.rawValue
      data.merge(principal.span.data) { own, _ in own }
    }
    if let garrison {
      sources += garrison.evidence.sources
      data.merge(garrison.data) { _, troops in troops }
    }
    data["sources"] = sources.uniqued.joined(separator: " ")
    return data
  }
}
