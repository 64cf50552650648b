import Documents
import Geometry
import Projection

extension ModelCheck {
  /// Errors for facilities outside the state that granted or refused them, if the distance is
  /// larger than the accuracy of the position and of the border explains. Days on which the state
  /// has no shape are skipped.
  func facilityProblems() -> [Diagnostic] {
    model.facilities.compactMap { facility in
      guard let date = facility.span.start ?? facility.proposed,
        let host = model.treaties.first(where: { $0.id == facility.treaty })?.host,
        let shape = shape(of: host, on: date),
        let (position, accuracyKm) = position(of: facility, on: date),
        !shape.outline.contains(position.point)
      else { return nil }
      let border = nearestBorder(of: shape.state, to: position)
      guard border.distanceKm > accuracyKm + border.accuracyKm else { return nil }
      let isExchanged = position.exchanged.map { shape.outline.contains($0.point) } ?? false
      return Diagnostic(
        "lies outside '\(host)' on \(date), \(border.distanceKm.measure) km beyond the border",
        at: facility.evidence.location, subject: facility.id,
        hint: isExchanged
          ? "longitude and latitude of its place look exchanged: the longitude comes first"
          : "check its place, its date and the shape of '\(host)'")
    }
  }

  /// Warnings for places of bases that lie far from all others and would lie among them with longitude and latitude
  /// exchanged.
  func strayPlaces() -> [Diagnostic] {
    let sites = model.facilities.compactMap { facility in
      if case .place(let id) = facility.site { id } else { nil }
    }
    let used = Set(sites + model.garrisons.flatMap(\.places))
    let places = model.places.filter { used.contains($0.id) }
    return ExchangedPosition.indices(in: places.map(\.position)).map { index in
      Diagnostic(
        "lies far from all other bases, and among them with longitude and latitude exchanged",
        at: places[index].evidence.location, subject: places[index].id,
        hint: "check its position", severity: .warning)
    }
  }

  private func shape(of territory: String, on date: Day) -> DrawnState? {
    drawn.first { $0.territory.id == territory && $0.state.span.contains(date) }
  }

  /// The position of a facility with its accuracy. For a facility on a territory or along a line it
  /// is the middle of that territory or line.
  private func position(of facility: Facility, on date: Day)
    -> (position: LonLat, accuracyKm: Double)?
  {
    switch facility.site {
    case .place(let id):
      guard let place = model.places.first(where: { $0.id == id }) else { return nil }
      return (place.position, place.evidence.accuracyKm ?? 0)
    case .territory(let id):
      guard let shape = shape(of: id, on: date),
        let part = shape.area.max(by: { $0.area < $1.area }),
        let box = part.box,
        let middle = part.inscribedPoint(precision: min(box.width, box.height) / 20)
      else { return nil }
      return (LonLat(middle.point), shape.territory.evidence.accuracyKm ?? 0)
    case .line(let id):
      guard let line = model.lines.first(where: { $0.id == id }),
        let course = try? borders.polyline(of: line),
        let middle = course.location(at: course.length / 2)
      else { return nil }
      return (LonLat(middle.point), line.evidence.accuracyKm ?? 0)
    }
  }

  /// The distance to the nearest arc of a boundary, and the accuracy of that arc.
  private func nearestBorder(of state: Territory.State, to position: LonLat)
    -> (distanceKm: Double, accuracyKm: Double)
  {
    let arcs = state.boundary.joined().compactMap { borders.arc($0.arc) }
    let distances = arcs.compactMap { arc in
      Geodesic.nearest(to: position, on: arc.line).map {
        (distanceKm: $0.distance / 1000, accuracyKm: arc.evidence.accuracyKm ?? 0)
      }
    }
    return distances.min { $0.distanceKm < $1.distanceKm } ?? (.infinity, 0)
  }
}
