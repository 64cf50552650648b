import Documents

extension Inquiry {
  func treaty(_ id: String) -> Treaty? { model.treaties.first { $0.id == id } }

  func place(_ id: String) -> Place? { model.places.first { $0.id == id } }

  /// `The Cape (cape)`
  func placePhrase(_ id: String) -> String {
    place(id).map { "\($0.names.preferred("en")) (\(id))" } ?? id
  }

  /// `Velm (velm)`
  func territoryPhrase(_ id: String) -> String {
    borders.territory(id).map { "\($0.names.preferred("en")) (\(id))" } ?? id
  }

  /// `Treaty of Velm and Osk (velm-osk)`
  func treatyPhrase(_ id: String) -> String {
    treaty(id).map { "\($0.names.preferred("en")) (\(id))" } ?? id
  }

  func facilities(at place: String) -> [Facility] {
    model.facilities.filter { $0.site == .place(place) }
  }

  func garrisons(at place: String) -> [Garrison] {
    model.garrisons.filter { $0.places.contains(place) }
  }

  /// The treaties under which a place was to be something, in the order of the model.
  func treaties(at place: String) -> [Treaty] {
    let ids = Set(facilities(at: place).map(\.treaty) + garrisons(at: place).map(\.treaty))
    return model.treaties.filter { ids.contains($0.id) }
  }

  /// `army, granted …` for a list of what a place was to be.
  func row(_ facility: Facility) -> String {
    "\(facility.id): \(facility.phrase)" + (facility.text.map { " – \($0)" } ?? "")
      + " [\(facility.evidence.sources.joined(separator: ", "))]"
  }

  func row(_ garrison: Garrison) -> String {
    ["\(garrison.id): \(garrison.strength)", garrison.span.phrase].compactMap(\.self)
      .joined(separator: ", ") + " [\(garrison.evidence.sources.joined(separator: ", "))]"
  }
}
