import Documents
import GeoModel

extension DossierWriter {
  func tell(_ place: Place, on date: Day?, in draft: inout DossierDraft) throws {
    let rank = min(max(place.rank, 1), 5)
    try draft.add(
      "kind",
      try words.together([
        try words.text("show.place.\(place.kind.rawValue)"),
        try words.text("show.town-rank.r\(rank)"),
      ]))
    try draft.add("position", try words.position(place.position, place.evidence))
    draft.cite(place.evidence)
    try tellRoles(at: .place(place.id), in: &draft)
    let garrisons = finder.garrisons(at: place.id)
    try draft.add("garrisons", try garrisons.map(words.row))
    for garrison in garrisons {
      draft.cite(garrison.evidence)
      try tellEstimates(of: garrison, in: &draft)
    }
    let incidents = model.incidents.filter { $0.place == place.id }.sorted { $0.date < $1.date }
    try draft.add(
      "events",
      try incidents.map { "\(try words.days(of: $0)) \(words.name($0.names)) (\($0.id))" })
    try tellWhereabouts(of: place, on: finder.day(of: place, asked: date), in: &draft)
  }

  /// Adds the facilities that were proposed or established at a site.
  func tellRoles(at site: Facility.Site, in draft: inout DossierDraft) throws {
    let facilities = finder.facilities(at: site)
    try draft.add("roles", try facilities.map(words.row))
    facilities.forEach { draft.cite($0.evidence) }
  }

  func tell(_ facility: Facility, on date: Day?, in draft: inout DossierDraft) throws {
    try draft.add("kind", try words.role(facility))
    try draft.add("text", facility.text)
    try draft.add("treaty", words.treaty(facility.treaty))
    draft.cite(facility.evidence)
    switch facility.site {
    case .territory(let id):
      try draft.add(
        "where", try words.text("show.territory", ["territory": .text(words.state(id))]))
    case .line(let id):
      try draft.add("where", try words.text("show.line", ["line": .text(id)]))
    case .place(let id):
      try draft.add("where", words.place(id))
      let garrisons = finder.garrisons(at: id).filter { $0.treaty == facility.treaty }
      try draft.add("garrisons", try garrisons.map(words.row))
      garrisons.forEach { draft.cite($0.evidence) }
      if let place = finder.place(id) {
        let day = finder.day(of: facility, at: place, asked: date)
        try tellWhereabouts(of: place, on: day, in: &draft)
      }
    }
  }

  func tell(_ garrison: Garrison, on date: Day?, in draft: inout DossierDraft) throws {
    try draft.add("places", garrison.places.map(words.place))
    try draft.add(
      "where",
      try garrison.territory.map {
        try words.text("show.territory", ["territory": .text(words.state($0))])
      })
    try draft.add(
      "men", try garrison.men.map(words.texts.number) ?? words.text("show.not-stated"))
    try draft.add("units", try garrison.units.map(words.unit))
    try tellEstimates(of: garrison, in: &draft)
    try draft.add("days", try words.span(garrison.span))
    try draft.add("treaty", words.treaty(garrison.treaty))
    try draft.add("parent", garrison.parent)
    try draft.add(
      "parts", try model.garrisons.filter { $0.parent == garrison.id }.map(words.row))
    draft.cite(garrison.evidence)
    for place in garrison.places.compactMap(finder.place) {
      if garrison.places.count > 1 { try draft.add("from-place", words.place(place.id)) }
      let day = finder.day(of: garrison, at: place, asked: date)
      try tellWhereabouts(of: place, on: day, in: &draft)
    }
  }

  private func tellEstimates(of garrison: Garrison, in draft: inout DossierDraft) throws {
    try draft.add(
      "estimates", try garrison.estimates.map { "\(garrison.id): \(try words.estimate($0))" })
    draft.cite(garrison.estimates.map(\.source))
  }
}
