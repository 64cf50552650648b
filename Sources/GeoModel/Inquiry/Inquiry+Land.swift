import Documents
import Geometry
import Projection

extension Inquiry {
  func sheet(of territory: Territory, on date: CalendarDate?) -> Sheet {
    var sheet = Sheet(.territory, territory.id, at: territory.evidence.location)
    sheet.add(territory.names)
    sheet.add("kind", territory.kind.rawValue)
    sheet.add("lay in", territory.of.map(territoryPhrase))
    sheet.add("to", territory.toState.map(territoryPhrase))
    sheet.add("treaty", territory.treaty.map(treatyPhrase))
    sheet.add("text", territory.text)
    sheet.add("accuracy", territory.evidence.accuracyPhrase)
    let shapes = territory.states.filter { state in date.map(state.span.contains) ?? true }
    if let date, shapes.isEmpty {
      let spans = territory.states.compactMap(\.span.phrase).joined(separator: " and ")
      sheet.add("area", "no shape on \(date); its shapes hold \(spans)")
    }
    for shape in shapes { addArea(of: shape, territory, to: &sheet) }
    let facilities = model.facilities.filter { $0.site == .territory(territory.id) }
    sheet.add("roles", facilities.map(row))
    facilities.forEach { sheet.cite($0.evidence) }
    sheet.cite(territory.evidence)
    return sheet
  }

  /// The measured area of a shape beside those that sources state.
  private func addArea(
    of shape: Territory.State, _ territory: Territory, to sheet: inout Sheet
  ) {
    sheet.add("days", shape.span.phrase ?? "always")
    guard let km2 = try? borders.area(of: shape, subject: territory.id).squareKilometres else {
      sheet.add("area", "cannot be measured: see pactmap check")
      return
    }
    sheet.add("area", "\(km2.squareKilometresPhrase) as drawn, without the sea")
    sheet.add(
      "stated",
      shape.statedAreas.map { stated in
        let share = (km2 / stated.km2 - 1) * 100
        return ["\(stated.km2.squareKilometresPhrase)", stated.text].phrase
          + " [\(stated.sources.listed)]: drawn \(share < 0 ? "−" : "+")\(abs(share).tenths) %"
      })
    sheet.cite(shape.statedAreas.flatMap(\.sources))
  }

  func sheet(of arc: Arc, on date: CalendarDate?) -> Sheet {
    var sheet = Sheet(.arc, arc.id, at: arc.evidence.location)
    sheet.add(arc.names)
    sheet.add("kind", arc.kind.rawValue)
    sheet.add("from", nodePhrase(arc.start))
    sheet.add("to", nodePhrase(arc.end))
    sheet.add("length", "\((Geodesic.length(of: arc.line) / 1000).tenths) km")
    sheet.add("accuracy", arc.evidence.accuracyPhrase)
    sheet.add("method", arc.method)
    sheet.add("days", arc.span.phrase)
    sheet.add(
      "bounds",
      model.territories.flatMap { territory in
        territory.states.filter { state in
          state.boundary.joined().contains { $0.arc == arc.id }
            && (date.map(state.span.contains) ?? true)
        }.map { [territoryPhrase(territory.id), $0.span.phrase].phrase }
      })
    sheet.add(
      "lines",
      model.lines.filter { line in
        if case .arcs(let uses) = line.course { uses.contains { $0.arc == arc.id } } else { false }
      }.map(\.id))
    sheet.cite(arc.evidence)
    return sheet
  }

  private func nodePhrase(_ id: String) -> String {
    let node = model.nodes.first { $0.id == id }
    return [id, node?.text.isEmpty == false ? node?.text : nil, node?.position.phrase].phrase
  }

  func sheet(of node: Node) -> Sheet {
    var sheet = Sheet(.node, node.id, at: node.evidence.location)
    sheet.add("text", node.text.isEmpty ? nil : node.text)
    sheet.add("position", [node.position.phrase, node.evidence.accuracyPhrase].phrase)
    sheet.add("arcs", model.arcs.filter { [$0.start, $0.end].contains(node.id) }.map(\.id))
    sheet.cite(node.evidence)
    return sheet
  }
}
