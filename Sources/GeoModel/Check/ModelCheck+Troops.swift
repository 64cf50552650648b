import Documents

extension ModelCheck {
  /// Errors for guests, hosts, givers and receivers that are not states.
  func roleProblems() -> [Diagnostic] {
    let treaties = model.treaties.flatMap {
      [
        wrongRole("guest", $0.guest, of: $0.id, $0.evidence),
        wrongRole("host", $0.host, of: $0.id, $0.evidence),
      ]
    }
    let territories = model.territories.flatMap {
      [
        wrongRole("of", $0.of, of: $0.id, $0.evidence),
        wrongRole("to_state", $0.toState, of: $0.id, $0.evidence),
      ]
    }
    return (treaties + territories).compactMap(\.self)
  }

  private func wrongRole(_ role: String, _ id: String?, of subject: String, _ evidence: Evidence)
    -> Diagnostic?
  {
    guard let id, let territory = borders.territory(id), territory.kind != .state else {
      return nil
    }
    return Diagnostic(
      "'\(role)' should name a state, and '\(id)' is of kind \(territory.kind.rawValue)",
      at: evidence.location, subject: subject)
  }

  /// Errors for garrisons that are part of themselves, and for treaties whose garrisons exceed the
  /// limit.
  func garrisonProblems() -> [Diagnostic] {
    let circular = model.circularGarrisons()
    let circles = model.garrisons.filter { circular.contains($0.id) }
    let exceeded = model.treaties.compactMap(excess)
    let endless = model.treaties.filter { $0.extensionYears != nil && $0.termYears == nil }.map {
      Diagnostic(
        "'extension_years' is told nowhere without 'term_years'", at: $0.evidence.location,
        subject: $0.id,
        hint: "say for how many years the treaty was made", severity: .warning)
    }
    return circles.map {
      Diagnostic(
        "is part of itself", at: $0.evidence.location, subject: $0.id, hint: "correct its 'parent'")
    } + exceeded + endless
  }

  /// The error for the first day on which the garrisons of a treaty have more men than it allows.
  /// Men of a garrison inside a larger one that also states its men are counted once.
  private func excess(of treaty: Treaty) -> Diagnostic? {
    guard let limit = treaty.contingent?.limit else { return nil }
    let counted = model.counted(
      model.garrisons.filter { $0.treaty == treaty.id && $0.men != nil })
    for day in counted.map(\.span.start).uniqued.sorted(by: isEarlier) {
      let present = counted.filter { garrison in
        day.map(garrison.span.contains) ?? (garrison.span.start == nil)
      }
      let men = present.reduce(0) { $0 + ($1.men ?? 0) }
      guard men > limit else { continue }
      let parts = present.map { "\($0.id) \($0.men ?? 0)" }
      return Diagnostic(
        "its garrisons\(day.map { " of \($0)" } ?? "") count \(men) men, and it allows \(limit)",
        at: treaty.evidence.location, subject: treaty.id,
        hint: "check \(parts.joined(separator: ", "))", severity: .warning)
    }
    return nil
  }
}

func isEarlier(_ a: Day?, _ b: Day?) -> Bool {
  guard let b else { return false }
  return a.map { $0 < b } ?? true
}
