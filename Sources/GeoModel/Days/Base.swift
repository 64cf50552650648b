import Documents

/// Everything that stood or was to stand at one place, on one territory or along one line: gathered once, for
/// whoever draws, describes, lists or checks it.
public struct Base: Hashable, Sendable {
  /// Where it is.
  public enum Site: Hashable, Sendable {
    /// At a place.
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
  /// The troops there; of several garrisons the first.
  public var garrison: Garrison?

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

  /// The role that its main symbol stands for: the disc of a counted garrison stands for the army base.
  package var mainRole: Facility? {
    isCounted ? facilities.first { $0.kind == .army } : principal
  }

  /// Whether a role of it came into being.
  public var stands: Bool { facilities.contains { $0.outcome.stands } }

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
      troops.flatMap { garrison in garrison.places.map { ($0, garrison) } },
      uniquingKeysWith: { first, _ in first })
    let places = places.compactMap { place -> Base? in
      let (here, garrison) = (bySite[.place(place.id)] ?? [], byPlace[place.id])
      guard !here.isEmpty || garrison != nil else { return nil }
      return Base(site: .place(place), facilities: here, garrison: garrison)
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
