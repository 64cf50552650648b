import Documents

extension GeoModel {
  /// The model as it was on a day: the facilities that had been proposed or decided by then, the
  /// garrisons and whether they had arrived, and the treaties with what was known of them. A treaty
  /// that has ended leaves no facility, no garrison and no limit. Shapes of territories keep their own
  /// dates. Incidents and lines are kept too, because a map selects them by its period.
  package func asOf(_ day: Day) -> GeoModel {
    var model = self
    let ended = Set(treaties.filter { $0.hasEnded(on: day) }.map(\.id))
    model.treaties = treaties.map { $0.asOf(day) }
    model.facilities = facilities.compactMap { ended.contains($0.treaty) ? nil : $0.asOf(day) }
    let entries = Dictionary(treaties.map { ($0.id, $0.entry) }) { first, _ in first }
    model.garrisons = garrisons.compactMap { garrison in
      guard garrison.span.contains(day), !ended.contains(garrison.treaty) else { return nil }
      var garrison = garrison
      garrison.isAwaited = (entries[garrison.treaty] ?? nil).map { $0 > day } ?? false
      return garrison
    }
    return model
  }
}

extension Facility {
  /// The facility on a day: with its outcome, as a proposal, or nil if it had not been proposed
  /// yet.
  fileprivate func asOf(_ day: Day) -> Facility? {
    if span.contains(day) { return self }
    guard let start = span.start, let proposed, proposed <= day, day < start else { return nil }
    var pending = self
    pending.outcome = .proposed
    // The notes are about the outcome, which is not known on this day.
    pending.evidence.notes = []
    return pending
  }
}

extension Treaty {
  /// Whether the treaty was signed on or before a day.
  package func isSigned(on day: Day) -> Bool { signed <= day }

  /// Whether the treaty ended on or before a day.
  package func hasEnded(on day: Day) -> Bool { ended.map { $0 <= day } ?? false }

  /// The treaty with only those facts that were known on a day. Before the signature these are the
  /// negotiations.
  fileprivate func asOf(_ day: Day) -> Treaty {
    var treaty = self
    treaty.negotiation.removeAll { $0.date > day }
    treaty.events.removeAll { $0.date > day }
    if let start = hostArmy?.date, start > day { treaty.hostArmy = nil }
    let arrival = entry
    treaty.contingent?.estimates.removeAll { estimate in
      (estimate.date ?? arrival).map { $0 > day } ?? false
    }
    if let ratified, ratified > day { (treaty.ratified, treaty.ratifiedText) = (nil, nil) }
    if let inForce, inForce > day { treaty.inForce = nil }
    if hasEnded(on: day) { treaty.contingent = nil } else { treaty.ended = nil }
    if let entry, entry > day {
      (treaty.entry, treaty.entryText, treaty.entryNotes) = (nil, nil, [])
      treaty.isEntryAwaited = true
    }
    guard !isSigned(on: day) else { return treaty }
    (treaty.termYears, treaty.extensionYears, treaty.termText) = (nil, nil, nil)
    (treaty.contingent, treaty.articles) = (nil, [])
    return treaty
  }
}

extension DateSpan {
  /// Whether the span has at least one day in common with a period.
  package func touches(_ period: ClosedRange<Day>) -> Bool {
    if let start, start > period.upperBound { return false }
    if let end, end <= period.lowerBound { return false }
    return true
  }
}
