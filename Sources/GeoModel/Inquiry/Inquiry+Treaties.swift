import Documents

extension Inquiry {
  func sheet(of treaty: Treaty) -> Sheet {
    var sheet = Sheet(.treaty, treaty.id, at: treaty.evidence.location)
    sheet.add(treaty.names)
    sheet.add("guest", territoryPhrase(treaty.guest))
    sheet.add("host", territoryPhrase(treaty.host))
    sheet.add(
      "signed", "\(treaty.signed)" + (treaty.signedPlace.map { " in \(placePhrase($0))" } ?? ""))
    sheet.add("ratified", treaty.ratified.map { ["\($0)", treaty.ratifiedText].phrase })
    sheet.add("in force", treaty.inForce?.description)
    sheet.add("term", treaty.term)
    sheet.add(
      "limit",
      treaty.contingent.map { "\($0.limit.grouped) \($0.covers) [\($0.sources.listed)]" })
    sheet.add("host's army", treaty.hostArmy?.phrase)
    sheet.add("entry", treaty.entry.map { ["\($0)", treaty.entryText].phrase })
    sheet.add("talks", treaty.negotiation.map(\.phrase))
    sheet.add("events", treaty.events.map { "\($0.date) \($0.text) [\($0.sources.listed)]" })
    sheet.add("articles", treaty.articles)
    addTroops(of: treaty, to: &sheet)
    sheet.cite(treaty.allSources, notes: treaty.allNotes)
    return sheet
  }

  private func addTroops(of treaty: Treaty, to sheet: inout Sheet) {
    sheet.add(
      "facilities",
      model.facilities.filter { $0.treaty == treaty.id }.map { "\($0.id): \($0.phrase)" })
    let garrisons = model.garrisons.filter { $0.treaty == treaty.id }
    let stated = garrisons.compactMap(\.men)
    let sum =
      stated.isEmpty
      ? [] : ["\(stated.reduce(0, +).grouped) men in the \(stated.count) with a stated figure"]
    sheet.add("garrisons", garrisons.map { "\($0.id): \($0.strength)" } + sum)
    sheet.add(
      "lines",
      model.lines.filter { $0.treaty == treaty.id }.map { "\($0.id): \($0.kind.rawValue)" })
    sheet.add("land", model.territories.filter { $0.treaty == treaty.id }.map(\.id))
  }
}

extension Treaty {
  /// `10 years, 5 more possible; …`
  fileprivate var term: String? {
    let years = [
      termYears.map { "\($0) years" }, extensionYears.map { "\($0) more possible" },
    ].phrase
    let parts = [years.isEmpty ? nil : years, termText].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

extension Treaty.HostArmy {
  fileprivate var phrase: String {
    "\(isApproximate ? "about " : "")\(men.grouped) men\(date.map { " on \($0)" } ?? "") "
      + "[\(sources.listed)]"
  }
}

extension Treaty.NegotiationStep {
  fileprivate var phrase: String {
    "\(date) \(men.grouped) men, by \(by.phrase): \(text) [\(sources.listed)]"
  }
}

extension [String] {
  var listed: String { joined(separator: ", ") }
}
