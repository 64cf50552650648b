import Documents

/// Everything that stood or was to stand at one place, on one territory or along one line: gathered once, for
/// whoever draws, describes, lists or checks it.
public struct Base: Hashable, Sendable {
  /// Where it is.
  public enum Site: Hashable, Sendable {
    case place(Place)
    /// Somewhere on a territory, no spot stated.
    case territory(Territory)
    /// Somewhere along a line, no spot stated.
    case line(Line)
  }

  /// Where it is.
  public var site: Site
  /// What it was to be, each role with what came of it, in the order of the model.
  public var facilities: [Facility]
  /// The troops there as one, nil without any: of several garrisons the men and units of all, each once.
  public var garrison: Garrison?
  /// The garrisons there, in the order of the model.
  public var garrisons: [Garrison] = []
  /// Whether the disc of its troops says that they stand at a granted army base; a map says so of all its discs or of
  /// none.
  package var discMeansArmyBase = true

  /// The id of the place, the territory or the line.
  public var id: String {
    switch site {
    case .place(let place): place.id
    case .territory(let territory): territory.id
    case .line(let line): line.id
    }
  }

  /// The names of the place, the territory or the line.
  public var names: Names {
    switch site {
    case .place(let place): place.names
    case .territory(let territory): territory.names
    case .line(let line): line.names
    }
  }

  /// Sources and accuracy of the position.
  public var evidence: Evidence {
    switch site {
    case .place(let place): place.evidence
    case .territory(let territory): territory.evidence
    case .line(let line): line.evidence
    }
  }

  /// How far the position may be off, in kilometres; nil where no spot is known.
  public var accuracyKm: Double? {
    if case .place(let place) = site { place.evidence.accuracyKm } else { nil }
  }

  /// The role that stands for the whole: an army base before any other.
  public var principal: Facility? { facilities.first { $0.kind == .army } ?? facilities.first }

  /// The role that its main symbol stands for: the disc of a counted garrison stands for the army base, unless discs
  /// of the map stand elsewhere too.
  package var mainRole: Facility? {
    isCounted ? (discMeansArmyBase ? armyBase : nil) : principal
  }

  /// The army base that was granted there.
  package var armyBase: Facility? {
    facilities.first { $0.kind == .army && $0.outcome == .granted }
  }

  /// The role under which its troops are listed: the army base, or else what stands there, or what there is.
  package var roleOfTroops: Facility? {
    facilities.first { $0.kind == .army } ?? facilities.first(where: \.outcome.stands)
      ?? facilities.first
  }

  /// Whether a role of it came into being.
  public var stands: Bool { facilities.contains { $0.outcome.stands } }

  /// Whether its garrisons cannot be told as one: some came, others are still to come, or only some are counted.
  package var mustTellEach: Bool {
    let own = garrisons.filter { $0.places.first == id }
    guard own.count > 1 else { return false }
    return Set(own.map(\.isAwaited)).count > 1 || Set(own.map { $0.men == nil }).count > 1
  }

  /// Whether its strength is stated.
  public var isCounted: Bool { garrison?.men != nil }
}

extension GeoModel {
  /// The bases of a day: those at places, then those on territories, then those along lines.
  public func bases(on day: Day) -> [Base] { asOf(day).bases() }

  /// Everything that the model holds of bases: those at places, then those on territories, then those along
  /// lines, each in the order of the model.
  ///
  /// - Parameters:
  ///   - treaties: ids of the treaties under which they were to be; nil for all.
  ///   - hidden: ids of facilities to leave out.
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
    let parts = Set(troops.map(\.id)).subtracting(counted(troops).map(\.id))
    let places = places.compactMap { place -> Base? in
      let (here, troops) = (bySite[.place(place.id)] ?? [], byPlace[place.id] ?? [])
      guard !here.isEmpty || !troops.isEmpty else { return nil }
      return Base(
        site: .place(place), facilities: here,
        garrison: troops.together(at: place.id, without: parts), garrisons: troops)
    }
    let lands = territories.compactMap { territory in
      bySite[.territory(territory.id)].map { Base(site: .territory(territory), facilities: $0) }
    }
    let courses = lines.compactMap { line in
      bySite[.line(line.id)].map { Base(site: .line(line), facilities: $0) }
    }
    return places + lands + courses
  }
}
