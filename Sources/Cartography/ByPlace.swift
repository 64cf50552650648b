import GeoModel

extension [Facility] {
  /// The facilities at each place, by its id, in the order of the list.
  var byPlace: [String: [Facility]] {
    reduce(into: [:]) { found, facility in
      if case .place(let id) = facility.site { found[id, default: []].append(facility) }
    }
  }
}

extension [Garrison] {
  /// The first garrison at each place, by its id.
  var byPlace: [String: Garrison] {
    Dictionary(flatMap { garrison in garrison.places.map { ($0, garrison) } }) { first, _ in first }
  }
}
