import Projection

extension FactFinder {
  /// The treaty with an id.
  package func treaty(_ id: String) -> Treaty? { model.treaties.first { $0.id == id } }

  /// The place with an id.
  package func place(_ id: String) -> Place? { model.places.first { $0.id == id } }

  /// The facilities that were planned at a site, in the order of the model.
  package func facilities(at site: Facility.Site) -> [Facility] {
    model.facilities.filter { $0.site == site }
  }

  /// The garrisons that stood at a place, in the order of the model.
  package func garrisons(at place: String) -> [Garrison] {
    model.garrisons.filter { $0.places.contains(place) }
  }

  /// The treaties that planned facilities or garrisons at a place, in the order of the model.
  package func treaties(at place: String) -> [Treaty] {
    let ids = Set(
      facilities(at: .place(place)).map(\.treaty) + garrisons(at: place).map(\.treaty))
    return model.treaties.filter { ids.contains($0.id) }
  }

  /// The length of a line on the ellipsoid, in kilometres. Nil if it follows arcs that do not join.
  package func length(of line: Line) -> Double? {
    (try? borders.polyline(of: line)).map { Geodesic.length(of: $0) / 1000 }
  }

  /// The area of a shape on the ellipsoid without the sea, in square kilometres. Nil if the area
  /// cannot be determined, for example because the arcs do not join.
  package func squareKilometres(of shape: Territory.State, subject: String) -> Double? {
    (try? borders.area(of: shape, subject: subject))?.squareKilometres
  }

  /// The length of an arc on the ellipsoid, in kilometres.
  package func length(of arc: Arc) -> Double { Geodesic.length(of: arc.line) / 1000 }

  /// The places of a treaty's bases, in the order of the model: those where a facility came into
  /// being or a garrison stood.
  package func placesOfBases(under treaty: String) -> [Place] {
    let held = model.facilities.filter { $0.treaty == treaty && $0.outcome.stands }.map(\.site)
    let manned = model.garrisons.filter { $0.treaty == treaty }.flatMap(\.places)
    return model.places.filter { held.contains(.place($0.id)) || manned.contains($0.id) }
  }
}
