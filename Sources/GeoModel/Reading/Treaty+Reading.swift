import Documents

extension Treaty {
  private static let years = 1...1000

  init(reading entry: inout Entry) throws {
    id = entry.id
    names = try entry.names()
    guest = try entry.party("guest")
    host = try entry.party("host")
    (signed, signedPlace) = try entry.map("signed") {
      (try $0.fields.date("date"), try $0.optionalReference("place", .place))
    }
    let ratification = try entry.optionalMap("ratified") {
      (try $0.fields.date("date"), try $0.fields.optionalString("text"))
    }
    (ratified, ratifiedText) = (ratification?.0, ratification?.1)
    inForce = try entry.optionalMap("in_force") { try $0.fields.date("date") }
    ended = try entry.optionalMap("ended") { try $0.fields.date("date") }
    termYears = try entry.fields.optionalInt("term_years", in: Self.years)
    extensionYears = try entry.fields.optionalInt("extension_years", in: Self.years)
    termText = try entry.fields.optionalString("term_text")
    contingent = try entry.optionalMap("contingent") { try Contingent(reading: &$0) }
    hostArmy = try entry.optionalMap("host_army") { try HostArmy(reading: &$0) }
    let arrival = try entry.optionalMap("entry") {
      (
        try $0.fields.date("date"), try $0.fields.optionalString("text"),
        try $0.optionalReferences("notes", .note)
      )
    }
    (self.entry, entryText, entryNotes) = (arrival?.0, arrival?.1, arrival?.2 ?? [])
    negotiation = try entry.maps("negotiation") { try NegotiationStep(reading: &$0) }
    events = try entry.maps("events") { try Event(reading: &$0) }
    articles = try entry.fields.optionalStrings("articles")
    evidence = try entry.evidence(hasPosition: false)

    for (key, date) in [
      ("ratified", ratified), ("in_force", inForce), ("ended", ended), ("entry", self.entry),
    ] {
      try entry.expect(key, date, notBefore: signed, "the signature")
    }
    try entry.expectOrder("negotiation", negotiation.map(\.date))
    try entry.expectOrder("events", events.map(\.date))
    try entry.expectUnique("negotiation", negotiation.map(\.id))
    try entry.expectUnique("events", events.map(\.id))
  }
}

extension Treaty.Contingent {
  init(reading entry: inout Entry) throws {
    limit = try entry.fields.int("limit", in: 1...Garrison.mostMen)
    (covers, coversByLanguage) = try entry.words("covers")
    sources = try entry.sources()
    estimates = try entry.maps("estimates") { try Treaty.StrengthEstimate(reading: &$0) }
    try entry.expectOrder("estimates", estimates.map(\.date))
    try entry.expectUnique("estimates", estimates.map(\.id))
  }
}

extension Treaty.StrengthEstimate {
  init(reading entry: inout Entry) throws {
    if entry.fields.node["places"] != nil {
      throw entry.fields.problem(
        "places", "a figure for a whole country has no 'places'",
        hint: "leave them out, or state a garrison in geo/garrisons.yaml")
    }
    id = try entry.fields.optionalString("id")
    men = try entry.fields.int("men", in: 1...Garrison.mostMen)
    isApproximate = try entry.fields.bool("approximate", default: false)
    covers = try entry.fields.string("covers")
    date = try entry.fields.optionalDate("date")
    isBesides = try entry.fields.bool("besides", default: false)
    source = try entry.reference("source", .source)
  }
}

extension Treaty.HostArmy {
  init(reading entry: inout Entry) throws {
    men = try entry.fields.int("men", in: 1...Garrison.mostMen)
    isApproximate = try entry.fields.bool("approximate", default: false)
    date = try entry.fields.optionalDate("date")
    sources = try entry.sources()
  }
}

extension Treaty.NegotiationStep {
  init(reading entry: inout Entry) throws {
    id = try entry.fields.optionalString("id")
    date = try entry.fields.date("date")
    men = try entry.fields.int("men", in: 1...Garrison.mostMen)
    by = try entry.fields.choice("by", as: Proposer.self)
    text = try entry.fields.string("text")
    sources = try entry.sources()
  }
}

extension Treaty.Event {
  init(reading entry: inout Entry) throws {
    id = try entry.fields.optionalString("id")
    date = try entry.fields.date("date")
    text = try entry.fields.string("text")
    isMilestone = try entry.fields.bool("milestone", default: false)
    sources = try entry.sources()
  }
}

extension Entry {
  /// Throws an error if a list of entries is not in order of date. Those without a date may stand
  /// anywhere.
  fileprivate func expectOrder(_ key: String, _ dates: [Day?]) throws(Diagnostic) {
    var latest: Day?
    for (index, date) in dates.enumerated() {
      guard let date else { continue }
      if let latest, date < latest {
        throw Diagnostic(
          "'\(key)' is not in order of date: \(date) stands after \(latest)",
          at: location(ofItem: index, in: key), subject: id)
      }
      latest = date
    }
  }

  /// Throws an error if two entries of a list have the same id.
  fileprivate func expectUnique(_ key: String, _ ids: [String?]) throws(Diagnostic) {
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() {
      guard let id, !seen.insert(id).inserted else { continue }
      throw Diagnostic(
        "two entries of '\(key)' have the id '\(id)'", at: location(ofItem: index, in: key),
        subject: self.id)
    }
  }
}
