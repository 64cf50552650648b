import Documents
import Projection

extension Inquiry {
  func sheet(of line: Line) -> Sheet {
    var sheet = Sheet(.line, line.id, at: line.evidence.location)
    sheet.add(line.names)
    sheet.add("kind", line.kind.rawValue)
    sheet.add("treaty", line.treaty.map(treatyPhrase))
    sheet.add("side", line.side.map { "\($0.rawValue), seen along the line" })
    sheet.add("except", line.exceptionTo.map { "from \($0)" })
    sheet.add(
      "exceptions", model.lines.filter { $0.exceptionTo == line.id }.map(\.id))
    sheet.add(
      "proposed",
      line.proposedBy.map { proposer in
        ["by \(proposer.phrase)", line.outcome?.rawValue.replacing("-", with: " ")].phrase
      })
    sheet.add("days", line.span.phrase)
    sheet.add("text", line.text)
    if let course = try? borders.polyline(of: line) {
      sheet.add("length", "\((Geodesic.length(of: course) / 1000).tenths) km")
    }
    sheet.add("accuracy", line.evidence.accuracyPhrase)
    if case .arcs(let uses) = line.course { sheet.add("along", uses.map(\.description).listed) }
    let facilities = model.facilities.filter { $0.site == .line(line.id) }
    sheet.add("roles", facilities.map(row))
    facilities.forEach { sheet.cite($0.evidence) }
    sheet.add("bases", bases(beside: line))
    sheet.cite(line.evidence)
    return sheet
  }

  /// How far the places of the treaty's bases lie from a limit, and on which side.
  private func bases(beside line: Line) -> [String] {
    guard line.kind.isLimit, let treaty = line.treaty else { return [] }
    let held = model.facilities.filter {
      $0.treaty == treaty && [.granted, .temporary].contains($0.outcome)
    }.map(\.site)
    let manned = model.garrisons.filter { $0.treaty == treaty }.flatMap(\.places)
    return model.places.filter { held.contains(.place($0.id)) || manned.contains($0.id) }
      .compactMap { place in
        borders.distance(from: place.position, to: line).map { (place, $0) }
      }
      .sorted { $0.1.kilometres < $1.1.kilometres }
      .map { place, distance in
        "\(distance.kilometres.tenths) km: \(placePhrase(place.id))"
          + verdict(place, distance, line)
      }
  }

  func sheet(of incident: Incident) -> Sheet {
    var sheet = Sheet(.incident, incident.id, at: incident.evidence.location)
    sheet.add(incident.names)
    sheet.add("kind", incident.kind.rawValue)
    sheet.add("date", incident.days)
    sheet.add("treaty", incident.treaty.map(treatyPhrase))
    sheet.add("place", incident.place.map(placePhrase))
    sheet.add(
      "position",
      incident.position.map { [$0.phrase, incident.evidence.accuracyPhrase].phrase }
        ?? "not stated in the source")
    sheet.cite(incident.evidence)
    return sheet
  }

  func sheet(of water: Water) -> Sheet {
    var sheet = Sheet(.water, water.id, at: water.evidence.location)
    sheet.add(water.names)
    sheet.add("kind", "\(water.kind.rawValue), rank \(water.rank)")
    if case .river(let name) = water.site {
      let reaches = model.basemap.layers.values.sorted { $0.name < $1.name }.flatMap { layer in
        layer.features.filter { $0.name == name }.map {
          "\($0.id) in \(layer.name), ± \($0.accuracyKm.accuracy) km"
        }
      }
      sheet.add("reaches", reaches)
    }
    sheet.add("accuracy", water.evidence.accuracyPhrase)
    sheet.cite(water.evidence)
    return sheet
  }
}

extension Incident {
  /// `1950-06-01` or `1950-06-01 to 1950-06-03`
  var days: String { "\(date)" + (until.map { " to \($0)" } ?? "") }
}
