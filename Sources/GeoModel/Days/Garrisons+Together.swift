import Documents

extension GeoModel {
  /// The troops among some of the model that are no part of others among all of it with a stated strength: their men
  /// count once.
  package func counted(_ some: [Garrison]) -> [Garrison] {
    guard some.contains(where: { $0.parent != nil }) else { return some }
    let byID = garrisonsByID
    return some.filter { garrison in
      !ancestors(of: garrison, byID).contains { byID[$0]?.men != nil }
    }
  }

  /// Ids of the garrisons that are part of themselves.
  func circularGarrisons() -> Set<String> {
    let byID = garrisonsByID
    return Set(garrisons.filter { ancestors(of: $0, byID).contains($0.id) }.map(\.id))
  }

  private var garrisonsByID: [String: Garrison] {
    Dictionary(garrisons.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The garrisons that one is part of, from the nearest up; stops where they run in a circle.
  private func ancestors(of garrison: Garrison, _ byID: [String: Garrison]) -> [String] {
    var ids: [String] = []
    var next = garrison.parent
    while let id = next, !ids.contains(id) {
      ids.append(id)
      next = byID[id]?.parent
    }
    return ids
  }
}

extension [Garrison] {
  /// Troops at one place as one garrison: the men and units of all, each once. Those that stand first at another place
  /// count there, unless there are no others here; those still to come count when nobody is there yet.
  ///
  /// - Parameters:
  ///   - place: its id.
  ///   - parts: ids of those whose men count with others.
  /// - Returns: nil without any.
  func together(at place: String, without parts: Set<String>) -> Garrison? {
    guard count > 1, var all = first(where: { $0.isCounted(at: place) }) ?? first else {
      return first
    }
    let own = contains { $0.isCounted(at: place) } ? filter { $0.isCounted(at: place) } : self
    let present = own.contains { !$0.isAwaited } ? own.filter { !$0.isAwaited } : own
    let whole = present.filter { !parts.contains($0.id) }
    let men = whole.compactMap(\.men)
    all.men = men.isEmpty ? nil : men.reduce(0, +)
    all.isAwaited = allSatisfy(\.isAwaited)
    let units = whole.flatMap(\.units)
    all.units = (units.isEmpty ? present.flatMap(\.units) : units).added
    // Figures of several sources are not added up.
    all.estimates = whole.count == 1 ? whole[0].estimates : []
    all.evidence.sources = flatMap(\.evidence.sources).uniqued
    all.evidence.notes = flatMap(\.evidence.notes).uniqued
    return all
  }
}

extension [Garrison.Unit] {
  /// Units of one arm and size together, in order of first mention.
  fileprivate var added: [Garrison.Unit] {
    reduce(into: []) { all, unit in
      let same = all.firstIndex { $0.arm == unit.arm && $0.echelon == unit.echelon }
      guard let same else {
        all.append(unit)
        return
      }
      let counts = [all[same].number, unit.number].compactMap(\.self)
      all[same].count = counts.count == 2 ? counts.reduce(0, +) : nil
    }
  }
}

extension Garrison.Unit {
  /// How many there are: one where a size is stated and no number; nil where nobody says.
  fileprivate var number: Int? { count ?? echelon.map { _ in 1 } }
}
