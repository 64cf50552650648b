import Documents
import GeoModel

extension DossierWriter {
  func tell(_ territory: Territory, on date: Day?, in draft: inout DossierDraft) throws {
    try draft.add("kind", try words.text("show.land.\(territory.kind.rawValue)"))
    try draft.add("lay-in", territory.of.map(words.state))
    try draft.add("to-state", territory.toState.map(words.state))
    try draft.add("treaty", territory.treaty.map(words.treaty))
    try draft.add("text", territory.text)
    try draft.add("accuracy", try words.accuracy(of: territory.evidence))
    let shapes = territory.states.filter { state in date.map(state.span.contains) ?? true }
    if let date, shapes.isEmpty, !territory.states.isEmpty {
      let spans = try words.list(try territory.states.compactMap { try words.span($0.span) })
      try draft.add(
        "area",
        try words.text(
          "show.area-none", ["date": .text(words.day(date)), "spans": .text(spans)]))
    }
    for shape in shapes { try tellArea(of: shape, territory, in: &draft) }
    try tellRoles(at: .territory(territory.id), in: &draft)
    draft.cite(territory.evidence)
  }

  /// Adds the measured area of a shape, followed by the areas that sources state.
  private func tellArea(
    of shape: Territory.State, _ territory: Territory, in draft: inout DossierDraft
  ) throws {
    try draft.add("days", try words.span(shape.span) ?? words.text("show.always"))
    guard let km2 = finder.squareKilometres(of: shape, subject: territory.id) else {
      try draft.add("area", try words.text("show.area-unknown"))
      return
    }
    try draft.add("area", try words.text("show.area", ["area": .text(words.area(km2))]))
    try draft.add("stated", try shape.statedAreas.map { try row($0, drawn: km2) })
    draft.cite(shape.statedAreas.flatMap(\.sources))
  }

  /// An area stated by sources, compared with the drawn one: `9 200 km², land [survey]: drawn +0.7 %`.
  private func row(_ stated: Territory.StatedArea, drawn km2: Double) throws -> String {
    let share = (km2 / stated.km2 - 1) * 100
    let size = words.cited(
      try words.together([try words.area(stated.km2), stated.text]), stated.sources)
    let percent = (share < 0 ? "−" : "+") + words.decimal(abs(share), 1, isPadded: true)
    return try words.text(
      "show.area-stated", ["stated": .text(size), "percent": .text(percent)])
  }

  func tell(_ arc: Arc, on date: Day?, in draft: inout DossierDraft) throws {
    try draft.add("kind", try words.text("show.arc.\(arc.kind.rawValue)"))
    try draft.add("start", try words.node(arc.start))
    try draft.add("end", try words.node(arc.end))
    try draft.add("length", try words.length(finder.length(of: arc)))
    try draft.add("accuracy", try words.accuracy(of: arc.evidence))
    try draft.add("method", arc.method)
    try draft.add("days", try words.span(arc.span))
    try draft.add("bounds", try lands(boundedBy: arc, on: date))
    try draft.add(
      "lines",
      model.lines.filter { line in
        if case .arcs(let uses) = line.course { uses.contains { $0.arc == arc.id } } else { false }
      }.map(\.id))
    draft.cite(arc.evidence)
  }

  /// The shapes that an arc bounds on a day, or on any day if `date` is nil: `Velm (velm), from 1945-01-01`.
  private func lands(boundedBy arc: Arc, on date: Day?) throws -> [String] {
    try model.territories.flatMap { territory in
      try territory.states.filter { state in
        state.boundary.joined().contains { $0.arc == arc.id }
          && (date.map(state.span.contains) ?? true)
      }.map { try words.together([words.state(territory.id), try words.span($0.span)]) }
    }
  }

  func tell(_ node: Node, in draft: inout DossierDraft) throws {
    try draft.add("text", node.text.isEmpty ? nil : node.text)
    try draft.add("position", try words.position(node.position, node.evidence))
    try draft.add("arcs", model.arcs.filter { [$0.start, $0.end].contains(node.id) }.map(\.id))
    draft.cite(node.evidence)
  }
}
