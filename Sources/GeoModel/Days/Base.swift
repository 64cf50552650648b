import Documents

/// A base: all facilities and troops at one place, on one territory or along one line. They are
/// collected once for drawing, describing, listing and checking.
public struct Base: Hashable, Sendable {
  /// The location of a base.
  public enum Site: Hashable, Sendable {
    /// At a place.
    case place(Place)
    /// On a territory, at an unknown position.
    case territory(Territory)
    /// Along a line, at an unknown position.
    case line(Line)
  }

  /// The location of the base.
  public var site: Site
  /// The facilities that were planned here, each with its outcome, in the order of the model.
  public var facilities: [Facility]
  /// The garrisons there, combined into one that has the men and units of all of them, each counted
  /// once. Nil if there are none.
  public var garrison: Garrison?
  /// The garrisons there, in the order of the model.
  public var garrisons: [Garrison] = []
  /// Whether the disc for its troops also says that they stand at a granted army base. All discs of
  /// a map have the same meaning.
  package var discMeansArmyBase = true

  /// The id of its place, territory or line.
  public var id: String {
    switch site {
    case .place(let place): place.id
    case .territory(let territory): territory.id
    case .line(let line): line.id
    }
  }

  /// The names of its place, territory or line.
  public var names: Names {
    switch site {
    case .place(let place): place.names
    case .territory(let territory): territory.names
    case .line(let line): line.names
    }
  }

  /// The sources and the accuracy of the position.
  public var evidence: Evidence {
    switch site {
    case .place(let place): place.evidence
    case .territory(let territory): territory.evidence
    case .line(let line): line.evidence
    }
  }

  /// The accuracy of the position in kilometres. Nil if the position is unknown.
  public var accuracyKm: Double? {
    if case .place(let place) = site { place.evidence.accuracyKm } else { nil }
  }

  /// The facility that represents the base: the first one of the army, or else the first one.
  public var principal: Facility? { facilities.first { $0.kind == .army } ?? facilities.first }

  /// The facility that the main symbol represents. The symbol of a garrison with a stated strength
  /// is a disc. It represents the granted army base; or nothing, if discs on the map do not have
  /// that meaning.
  package var mainRole: Facility? {
    if isCounted { return discMeansArmyBase ? armyBase : nil }
    return hasDisc ? nil : principal
  }

  /// The army base that was granted there.
  package var armyBase: Facility? {
    facilities.first { $0.kind == .army && $0.outcome == .granted }
  }

  /// The facility under which its troops are listed: the one of the army, or else the first one
  /// that came into being, or else the first one.
  package var roleOfTroops: Facility? {
    facilities.first { $0.kind == .army } ?? facilities.first(where: \.outcome.stands)
      ?? facilities.first
  }

  /// Whether at least one of its facilities came into being.
  public var stands: Bool { facilities.contains { $0.outcome.stands } }

  /// Whether its garrisons must be described one by one, because some had arrived and others had
  /// not, or because the strength is stated for only some of them.
  package var mustTellEach: Bool {
    let own = garrisons.filter { $0.isCounted(at: id) }
    guard own.count > 1 else { return false }
    return Set(own.map(\.isAwaited)).count > 1 || Set(own.map { $0.men == nil }).count > 1
  }

  /// Whether its strength is stated.
  public var isCounted: Bool { garrison?.men != nil }

  /// Whether a disc shows the number of its troops, stated or estimated.
  package var hasDisc: Bool { garrison?.drawnMen != nil }
}

extension GeoModel {
  /// The bases on a day: first those at places, then those on territories, then those along lines.
  public func bases(on day: Day) -> [Base] { asOf(day).bases() }

  /// All bases of the model: first those at places, then those on territories, then those along
  /// lines, each group in the order of the model.
  ///
  /// - Parameters:
  ///   - treaties: The ids of the treaties whose bases are wanted. Nil for all.
  ///   - hidden: The ids of facilities to leave out.
  package func bases(
    under treaties: Set<String>? = nil, hiding hidden: Set<String> = []
  ) -> [Base] {
    let roles = facilities.filter { facility in
      treaties?.contains(facility.treaty) != false && !hidden.contains(facility.id)
    }
    let bySite = Dictionary(grouping: roles, by: \.site)
    let troops = garrisons.filter { treaties?.contains($0.treaty) != false }
    let byPlace = Dictionary(
      troops.flatMap { garrison in garrison.places.map { ($0, [garrison]) } },
      uniquingKeysWith: +)
    let byTerritory = Dictionary(grouping: troops, by: \.territory)
    let parts = Set(troops.map(\.id)).subtracting(counted(troops).map(\.id))
    let places = places.compactMap { place -> Base? in
      let (here, troops) = (bySite[.place(place.id)] ?? [], byPlace[place.id] ?? [])
      guard !here.isEmpty || !troops.isEmpty else { return nil }
      return Base(
        site: .place(place), facilities: here,
        garrison: troops.together(at: place.id, without: parts), garrisons: troops)
    }
    let lands = territories.compactMap { territory -> Base? in
      let here = bySite[.territory(territory.id)] ?? []
      let troops = byTerritory[territory.id] ?? []
      guard !here.isEmpty || !troops.isEmpty else { return nil }
      return Base(
        site: .territory(territory), facilities: here,
        garrison: troops.together(at: territory.id, without: parts), garrisons: troops)
    }
    let courses = lines.compactMap { line in
      bySite[.line(line.id)].map { Base(site: .line(line), facilities: $0) }
    }
    return places + lands + courses
  }
}
