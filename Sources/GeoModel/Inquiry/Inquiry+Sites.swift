import Documents

extension Inquiry {
  func sheet(of place: Place, on date: CalendarDate?) -> Sheet {
    var sheet = Sheet(.place, place.id, at: place.evidence.location)
    sheet.add(place.names)
    sheet.add("kind", "\(place.kind.rawValue), \(place.rankPhrase)")
    sheet.add("position", [place.position.phrase, place.evidence.accuracyPhrase].phrase)
    sheet.cite(place.evidence)
    let facilities = facilities(at: place.id)
    sheet.add("roles", facilities.map(row))
    facilities.forEach { sheet.cite($0.evidence) }
    let garrisons = garrisons(at: place.id)
    sheet.add("garrisons", garrisons.map(row))
    for garrison in garrisons {
      sheet.cite(garrison.evidence)
      addEstimates(of: garrison, to: &sheet)
    }
    let incidents = model.incidents.filter { $0.place == place.id }.sorted { $0.date < $1.date }
    sheet.add("events", incidents.map { "\($0.days) \($0.names.preferred("en")) (\($0.id))" })
    addDistances(from: place, on: day(of: place, asked: date), to: &sheet)
    return sheet
  }

  func sheet(of facility: Facility, on date: CalendarDate?) -> Sheet {
    var sheet = Sheet(.facility, facility.id, at: facility.evidence.location)
    sheet.add("kind", facility.phrase)
    sheet.add("text", facility.text)
    sheet.add("treaty", treatyPhrase(facility.treaty))
    sheet.cite(facility.evidence)
    switch facility.site {
    case .territory(let id): sheet.add("where", "on \(territoryPhrase(id)), no spot stated")
    case .line(let id): sheet.add("where", "along \(id), no spot stated")
    case .place(let id):
      sheet.add("where", placePhrase(id))
      let garrisons = garrisons(at: id).filter { $0.treaty == facility.treaty }
      sheet.add("garrisons", garrisons.map(row))
      garrisons.forEach { sheet.cite($0.evidence) }
      if let place = place(id) {
        let day =
          date.map { Day(date: $0, reason: "as asked") } ?? day(of: facility)
          ?? day(of: place, asked: nil)
        addDistances(from: place, on: day, to: &sheet)
      }
    }
    return sheet
  }

  func sheet(of garrison: Garrison, on date: CalendarDate?) -> Sheet {
    var sheet = Sheet(.garrison, garrison.id, at: garrison.evidence.location)
    sheet.add("places", garrison.places.map(placePhrase))
    sheet.add("men", garrison.men?.grouped ?? "not stated in the source")
    sheet.add("units", garrison.units.map(\.phrase))
    addEstimates(of: garrison, to: &sheet)
    sheet.add("days", garrison.span.phrase)
    sheet.add("treaty", treatyPhrase(garrison.treaty))
    sheet.add("part of", garrison.parent)
    sheet.add("parts", model.garrisons.filter { $0.parent == garrison.id }.map(row))
    sheet.cite(garrison.evidence)
    let ownDay =
      date.map { Day(date: $0, reason: "as asked") }
      ?? garrison.span.start.map { Day(date: $0, reason: "the day of \(garrison.id)") }
    for place in garrison.places.compactMap(place) {
      if garrison.places.count > 1 { sheet.add("from", placePhrase(place.id)) }
      addDistances(from: place, on: ownDay ?? day(of: place, asked: nil), to: &sheet)
    }
    return sheet
  }

  private func addEstimates(of garrison: Garrison, to sheet: inout Sheet) {
    sheet.add("estimates", garrison.estimates.map { "\(garrison.id): \($0.phrase)" })
    sheet.cite(garrison.estimates.map(\.source))
  }
}

extension Place {
  fileprivate var rankPhrase: String {
    switch rank {
    case 1: "rank 1 (capital)"
    case 2: "rank 2 (large town)"
    case 3: "rank 3 (town)"
    case 4: "rank 4 (small town or village)"
    default: "rank \(rank) (spot)"
    }
  }
}

extension [String?] {
  /// What there is, with commas.
  var phrase: String { compactMap(\.self).joined(separator: ", ") }
}
