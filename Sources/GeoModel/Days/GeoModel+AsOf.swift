import Documents

extension GeoModel {
  /// The model as it stood on a day: what was asked for, granted or refused by then, the troops agreed on
  /// and whether they had come, the treaties as far as they were signed. Shapes keep their own dates, and
  /// so do incidents and lines, which a map chooses by its period.
  package func asOf(_ day: Day) -> GeoModel {
    var model = self
    model.treaties = treaties.map { $0.asOf(day) }
    model.facilities = facilities.compactMap { $0.asOf(day) }
    let entries = Dictionary(treaties.map { ($0.id, $0.entry) }) { first, _ in first }
    model.garrisons = garrisons.compactMap { garrison in
      guard garrison.span.contains(day) else { return nil }
      var garrison = garrison
      garrison.isAwaited = (entries[garrison.treaty] ?? nil).map { $0 > day } ?? false
      return garrison
    }
    return model
  }
}

extension Facility {
  /// What it was on a day: asked for, with an outcome, or nothing.
  fileprivate func asOf(_ day: Day) -> Facility? {
    if span.contains(day) { return self }
    guard let start = span.start, let proposed, proposed <= day, day < start else { return nil }
    var pending = self
    pending.outcome = .proposed
    // What the sources dispute is what came of it.
    pending.evidence.notes = []
    return pending
  }
}

extension Treaty {
  /// Whether it was signed on or before a day.
  package func isSigned(on day: Day) -> Bool { signed <= day }

  /// What of it was known on a day: before the signature nothing but the talks.
  fileprivate func asOf(_ day: Day) -> Treaty {
    var treaty = self
    treaty.negotiation.removeAll { $0.date > day }
    treaty.events.removeAll { $0.date > day }
    if let start = hostArmy?.date, start > day { treaty.hostArmy = nil }
    if let ratified, ratified > day { (treaty.ratified, treaty.ratifiedText) = (nil, nil) }
    if let inForce, inForce > day { treaty.inForce = nil }
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
  /// Whether some day of it lies in a period.
  package func touches(_ period: ClosedRange<Day>) -> Bool {
    if let start, start > period.upperBound { return false }
    if let end, end <= period.lowerBound { return false }
    return true
  }
}
