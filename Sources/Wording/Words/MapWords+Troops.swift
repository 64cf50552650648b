import GeoModel
import MapSpec

extension MapWords {
  /// Sentences that compare the stated strengths with the limit of a treaty, and state the figures of other
  /// sources and the size of the host's army.
  ///
  /// - Parameters:
  ///   - treaty: The treaty.
  ///   - omitted: An estimate that need not be told, because the map draws it.
  ///   - letters: The marks that follow a sentence for the ids of its sources.
  package func strengths(
    of treaty: Treaty, omitting omitted: Treaty.StrengthEstimate? = nil,
    citing letters: ([String]) -> String = { _ in "" }
  ) throws -> [String] {
    var sentences: [String] = []
    let named = facts.statedMen(under: treaty)
    if let limit = treaty.contingent?.limit, named > 0 {
      sentences.append(
        try text(
          "strength.named",
          [
            "named": .number(named), "limit": .number(limit), "host": territory(treaty.host),
          ]) + letters(sourcesOfSum(under: treaty)))
    }
    sentences += try (treaty.contingent?.estimates ?? []).filter { $0 != omitted }
      .map { try estimate($0, of: treaty) + letters([$0.source]) }
    if let army = treaty.hostArmy {
      sentences.append(
        try text(
          army.isApproximate ? "strength.host-about" : "strength.host",
          ["men": .count(army.men), "host": territory(treaty.host)]) + letters(army.sources))
    }
    return sentences
  }

  /// "Tamar: about 1 400 men (The Chronicle)."
  private func estimate(
    _ estimate: Treaty.StrengthEstimate, of treaty: Treaty
  ) throws -> String {
    try text(
      estimate.textKey,
      [
        "men": .count(estimate.men), "host": territory(treaty.host),
        "source": .text(try origins([estimate.source])),
      ])
  }

  /// The sources of figures as the credits name them: "The Chronicle; A survey".
  package func origins(_ sources: [String]) throws -> String {
    sources.compactMap { model.sources[$0].map(name) }.uniqued
      .joined(separator: try text("list.semicolon"))
  }

  /// The ids of the sources of the stated strengths and of the limit that they are compared with.
  private func sourcesOfSum(under treaty: Treaty) -> [String] {
    facts.garrisons.filter { $0.treaty == treaty.id && $0.men != nil }.flatMap(\.evidence.sources)
      + (treaty.contingent?.sources ?? [])
  }

  /// For how long a treaty holds, and by how much longer it may; nil where nobody says for how long.
  ///
  /// - Parameter key: of the text with both numbers; the one with `-only` after it has the first alone.
  package func term(of treaty: Treaty, _ key: String) throws -> String? {
    guard let years = treaty.termYears else { return nil }
    guard let more = treaty.extensionYears else {
      return try text("\(key)-only", ["years": .count(years)])
    }
    return try text(key, ["years": .count(years), "more": .number(more)])
  }

  /// What is known of each garrison that stands first at a base: "8 000 men", "infantry". Of several, each that says
  /// nothing of itself is told as such, or it would be lost among the others.
  ///
  /// - Parameter namingOrigins: Whether to name the sources of estimates.
  package func troops(of base: Base, namingOrigins: Bool = false) throws -> [String] {
    let own = base.garrisons.filter { $0.isCounted(at: base.id) }
    return try own.flatMap { garrison -> [String] in
      var strength = try strength(garrison)
      if namingOrigins, let told = strength, let estimate = garrison.estimate {
        strength = "\(told) (\(try origins([estimate.source])))"
      }
      let told = [strength, try units(garrison, strengthStated: strength != nil)].compactMap(\.self)
      return told.isEmpty && own.count > 1 ? [try text("garrison.not-stated")] : told
    }
  }

  /// "one garrison with Puerto Lobo" for each garrison of a base that stands first elsewhere.
  package func sharings(_ base: Base) throws -> [String] {
    try base.garrisons.filter { !$0.isCounted(at: base.id) }.map { try sharing($0, at: base.id) }
  }

  /// "one garrison with Puerto Lobo", said at all its places but the first.
  package func sharing(_ garrison: Garrison, at place: String) throws -> String {
    let others = garrison.places.filter { $0 != place }.compactMap { id in
      model.places.first { $0.id == id }.map { self.place($0.names) }
    }
    let names = others.joined(separator: try text("list.comma"))
    return try text("garrison.shared", ["places": .text(names)])
  }
}

extension Treaty.StrengthEstimate {
  /// The key of the sentence that tells it.
  var textKey: String {
    "strength.\(isBesides ? "besides" : "estimate")\(isApproximate ? "-about" : "")"
  }
}
