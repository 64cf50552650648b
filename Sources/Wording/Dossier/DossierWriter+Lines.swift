import GeoModel
import MapSpec

extension DossierWriter {
  func tell(_ line: Line, in draft: inout DossierDraft) throws {
    let status = line.status.flatMap { $0 == .settled ? nil : "-\($0.rawValue)" } ?? ""
    try draft.add("kind", try words.text("show.course.\(line.kind.rawValue)\(status)"))
    try draft.add("gauge", try line.track.map(gauge(of:)))
    try draft.add("opened", line.track?.opened)
    try draft.add("closed", line.track?.closed)
    try draft.add("treaty", line.treaty.map(words.treaty))
    try draft.add("side", try line.side.map { try words.text("show.own-side.\($0.rawValue)") })
    try draft.add(
      "except", try line.exceptionTo.map { try words.text("show.except", ["line": .text($0)]) })
    try draft.add("exceptions", model.lines.filter { $0.exceptionTo == line.id }.map(\.id))
    try draft.add("proposed", try proposal(of: line))
    try draft.add("days", try words.span(line.span))
    try draft.add("text", line.text)
    try draft.add("length", try finder.length(of: line).map(words.length))
    try draft.add("accuracy", try words.accuracy(of: line.evidence))
    try draft.add("method", line.method)
    if case .arcs(let uses) = line.course {
      try draft.add("along", uses.map(\.description).joined(separator: ", "))
    }
    try tellRoles(at: .line(line.id), in: &draft)
    try draft.add(
      "bases",
      try finder.bases(beside: line).map { place, position in
        let distance = try words.text(
          "show.distance.place",
          ["km": words.km(position.kilometres), "place": .text(words.place(place.id))])
        return try words.together([distance, try verdict(position.verdict)])
      })
    draft.cite(line.evidence)
  }

  /// The gauges of a railway: `1524 and 1435 mm, likely`.
  private func gauge(of track: Line.Track) throws -> String {
    let gauges = try words.list(track.gauges.map(String.init))
    return try words.together([
      try words.text("show.gauge", ["gauges": .text(gauges)]),
      try words.text("show.gauge-certainty.\(track.certainty.rawValue)"),
    ])
  }

  /// The proposal of a line: `by both sides, not taken`.
  private func proposal(of line: Line) throws -> String? {
    guard let proposer = line.proposedBy else { return nil }
    return try words.together([
      try words.text("show.by.\(proposer.rawValue)"),
      try line.outcome.map { try words.text("show.outcome.\($0.rawValue)") },
    ])
  }

  func tell(_ incident: Incident, in draft: inout DossierDraft) throws {
    try draft.add("kind", try words.text("show.incident.\(incident.kind.rawValue)"))
    try draft.add("date", try words.days(of: incident))
    try draft.add("treaty", incident.treaty.map(words.treaty))
    try draft.add("place", incident.place.map(words.place))
    try draft.add(
      "position",
      try incident.position.map { try words.position($0, incident.evidence) }
        ?? words.text("show.not-stated"))
    draft.cite(incident.evidence)
  }

  func tell(_ water: Water, in draft: inout DossierDraft) throws {
    try draft.add(
      "kind",
      try words.together([
        try words.text("show.water.\(water.kind.rawValue)"),
        try words.text("show.water-rank", ["rank": .number(water.rank)]),
      ]))
    if case .river(let name) = water.site {
      let layers = model.basemap.layers.values.sorted { $0.name < $1.name }
      try draft.add(
        "reaches",
        try layers.flatMap { layer in
          try layer.features.filter { $0.name == name }.map {
            try words.text(
              "show.reach",
              [
                "id": .text($0.id), "layer": .text(layer.name),
                "km": words.accuracy($0.accuracyKm),
              ])
          }
        })
    }
    try draft.add("accuracy", try words.accuracy(of: water.evidence))
    draft.cite(water.evidence)
  }
}
