import GeoModel
import MapSpec

extension DossierWriter {
  /// Adds the situation of a place on a day: the state that holds it, and its distances from the capital, from
  /// the borders of all other states and from limits.
  func tellWhereabouts(
    of place: Place, on day: ReferenceDay?, in draft: inout DossierDraft
  ) throws {
    guard let day else { return }
    let found = finder.whereabouts(of: place, on: day)
    draft.add(
      under: try words.text("show.label.on", ["date": .text(words.day(day.date))]),
      [try state(found)])
    let capitals = try found.capitals.map { capital, kilometres in
      try words.text(
        "show.distance.capital",
        ["km": words.km(kilometres), "place": .text(words.place(capital.id))])
    }
    let borders = try found.borders.map { border in
      try words.text(
        found.guests.contains(border.state)
          ? "show.distance.border-guest" : "show.distance.border",
        [
          "km": words.km(border.kilometres), "state": words.territory(border.state),
          "accuracy": words.accuracy(border.accuracyKm),
        ])
    }
    try draft.add("distances", capitals + borders + (try found.limits.map(distance)))
  }

  /// The reason for the choice of the day, and the state: `the day of cape-garrison; in Velm`.
  private func state(_ found: Whereabouts) throws -> String {
    let reason =
      switch found.day.reason {
      case .asked: try words.text("show.reason.asked")
      case .feature(let id): try words.text("show.reason.feature", ["id": .text(id)])
      case .map(let id): try words.text("show.reason.map", ["id": .text(id)])
      }
    guard let holder = found.holder else {
      return try words.text("show.in-none", ["reason": .text(reason)])
    }
    return try words.text(
      "show.in", ["reason": .text(reason), "state": words.territory(holder.id)])
  }

  /// The distance from a limit and the ruling there: `7.4 km from the limit “The River” (river), drawn to ± 2
  /// km, to its right: not permitted`.
  private func distance(_ position: LimitPosition) throws -> String {
    let line = position.line
    let role = line.exceptionTo == nil ? line.kind.rawValue : "exception"
    let distance = try words.text(
      "show.distance.\(role)",
      [
        "km": words.km(position.kilometres), "line": .text(words.line(line)),
        "accuracy": words.accuracy(line.evidence.accuracyKm),
      ])
    return try words.together([distance, try verdict(position.verdict)])
  }

  /// The side of a limit and the ruling there: `to its left: permitted`. Nil beside an exception.
  func verdict(_ verdict: LimitPosition.Verdict) throws -> String? {
    switch verdict {
    case .none: return nil
    case .beyond: return try words.text("show.side.beyond")
    case .beside(let side, let ruling, let isDoubtful):
      let side = try words.text("show.side.\(side.rawValue)")
      let told = try ruling.map { try self.ruling($0, side) } ?? side
      return isDoubtful ? try words.text("show.doubtful", ["side": .text(told)]) : told
    }
  }

  private func ruling(_ ruling: LimitPosition.Ruling, _ side: String) throws -> String {
    switch ruling {
    case .permitted: try words.text("show.ruling.permitted", ["side": .text(side)])
    case .forbidden(nil): try words.text("show.ruling.forbidden", ["side": .text(side)])
    case .forbidden(let exception?):
      try words.text(
        "show.ruling.excepted", ["side": .text(side), "exception": .text(exception)])
    }
  }
}
