import Documents
import GeoModel

extension DossierWriter {
  func tell(_ treaty: Treaty, in draft: inout DossierDraft) throws {
    let remarks = words.remarks(on: treaty)
    try draft.add("guest", words.state(treaty.guest))
    try draft.add("host", words.state(treaty.host))
    try draft.add("signed", try signature(of: treaty))
    try draft.add("ratified", try day(treaty.ratified, remarks.ratified))
    try draft.add("in-force", try treaty.inForce.map(words.day))
    try draft.add("ended", try treaty.ended.map(words.day))
    try draft.add("term", try term(of: treaty, remarks.term))
    try draft.add("limit", try treaty.contingent.map { try limit($0, of: treaty) })
    try draft.add(
      "estimates", try (treaty.contingent?.estimates ?? []).map { try estimate($0, of: treaty) })
    try draft.add("army", try treaty.hostArmy.map(army))
    try draft.add("entry", try day(treaty.entry, remarks.entry))
    try draft.add("talks", try treaty.negotiation.map { try talk($0, of: treaty) })
    try draft.add(
      "events",
      try treaty.events.map { event in
        words.cited(
          "\(try words.day(event.date)) \(words.event(event, of: treaty))", event.sources)
      })
    try draft.add("articles", treaty.articles)
    try tellTroops(of: treaty, in: &draft)
    draft.cite(treaty.allSources, notes: treaty.allNotes)
  }

  /// The day and the place of the signature: `1950-05-01 in The Cape (cape)`.
  private func signature(of treaty: Treaty) throws -> String {
    let date = try words.day(treaty.signed)
    guard let place = treaty.signedPlace else { return date }
    return try words.text(
      "show.at", ["date": .text(date), "place": .text(words.place(place))])
  }

  /// A day with a remark; nil without a day.
  private func day(_ date: Day?, _ remark: String?) throws -> String? {
    try date.map { try words.together([try words.day($0), remark]) }
  }

  /// The duration of a treaty: `10 years, 5 more possible; …`.
  private func term(of treaty: Treaty, _ remark: String?) throws -> String? {
    let years = try words.together([
      try treaty.termYears.map { try words.text("show.years", ["years": .count($0)]) },
      try treaty.extensionYears.map { try words.text("show.more", ["more": .number($0)]) },
    ])
    let parts = [years.isEmpty ? nil : years, remark].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: try words.text("list.semicolon"))
  }

  private func limit(_ contingent: Treaty.Contingent, of treaty: Treaty) throws -> String {
    words.cited(
      try words.text(
        "show.limit",
        [
          "men": .number(contingent.limit),
          "covers": .text(words.covers(contingent, of: treaty)),
        ]), contingent.sources)
  }

  /// A strength in the whole country: `about 1 400 men infantry alone on 1950-06-01 [chronicle]`.
  private func estimate(
    _ estimate: Treaty.StrengthEstimate, of treaty: Treaty
  ) throws -> String {
    let men = try words.text(
      "show.limit",
      [
        "men": .text(words.men(estimate.men, isAbout: estimate.isApproximate)),
        "covers": .text(words.covers(estimate, of: treaty)),
      ])
    return words.cited(try dated(men, estimate.date), [estimate.source])
  }

  private func army(_ army: Treaty.HostArmy) throws -> String {
    let men = try words.men(army.men, isAbout: army.isApproximate)
    return words.cited(try dated(men, army.date), army.sources)
  }

  /// A figure with the day to which it refers, if there is one.
  private func dated(_ text: String, _ date: Day?) throws -> String {
    guard let date else { return text }
    return try words.text("show.on", ["text": .text(text), "date": .text(words.day(date))])
  }

  private func talk(_ step: Treaty.NegotiationStep, of treaty: Treaty) throws -> String {
    words.cited(
      try words.text(
        "show.talk",
        [
          "date": .text(words.day(step.date)), "men": .text(words.men(step.men)),
          "by": .text(words.text("show.by.\(step.by.rawValue)")),
          "text": .text(words.step(step, of: treaty)),
        ]), step.sources)
  }

  private func tellTroops(of treaty: Treaty, in draft: inout DossierDraft) throws {
    try draft.add(
      "facilities",
      try model.facilities.filter { $0.treaty == treaty.id }.map {
        "\($0.id): \(try words.role($0))"
      })
    let garrisons = model.garrisons.filter { $0.treaty == treaty.id }
    try draft.add(
      "garrisons",
      try garrisons.map { "\($0.id): \(try words.troops($0))" }
        + [try sum(of: model.counted(garrisons).compactMap(\.men))].compactMap(\.self))
    try draft.add(
      "lines",
      try model.lines.filter { $0.treaty == treaty.id }.map {
        "\($0.id): \(try words.text("show.course.\($0.kind.rawValue)"))"
      })
    try draft.add("land", model.territories.filter { $0.treaty == treaty.id }.map(\.id))
  }

  /// The sum of the stated strengths; nil if no strength is stated.
  private func sum(of stated: [Int]) throws -> String? {
    guard !stated.isEmpty else { return nil }
    return try words.text(
      "show.sum",
      ["strength": .text(words.men(stated.reduce(0, +))), "count": .count(stated.count)])
  }
}
