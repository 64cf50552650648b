import Documents

/// Troops that were stationed at one or more places.
public struct Garrison: Hashable, Sendable {
  /// Its id, unique among the garrisons: lower case letters a to z, digits and hyphens.
  public var id: String
  /// The id of the treaty under which the troops came.
  public var treaty: String
  /// The ids of its places. A garrison that is divided among places lists all of them. Empty only
  /// if there is a ``territory``.
  public var places: [String]
  /// The id of the territory, such as an island, on which it was. Nil if its places are known.
  public var territory: String?
  /// The strength in men (1…10 000 000). Nil if no source states it, which does not mean zero.
  public var men: Int?
  /// The units of the garrison, as far as sources state them.
  public var units: [Unit]
  /// The id of a larger garrison that includes this one.
  public var parent: String?
  /// The days on which the troops were there.
  public var span: DateSpan
  /// Whether the troops were agreed on but have not arrived. This is only set in a model as of a
  /// day.
  package var isAwaited = false
  /// Figures from sources other than the main one.
  public var estimates: [Estimate]
  /// The sources.
  public var evidence: Evidence

  /// Creates a garrison.
  public init(
    id: String, treaty: String, places: [String], territory: String? = nil, men: Int? = nil,
    units: [Unit] = [], parent: String? = nil, span: DateSpan = DateSpan(),
    estimates: [Estimate] = [], evidence: Evidence
  ) {
    (self.id, self.treaty, self.places, self.men) = (id, treaty, places, men)
    self.territory = territory
    (self.units, self.parent, self.span) = (units, parent, span)
    (self.estimates, self.evidence) = (estimates, evidence)
  }

  /// Units of the same arm and size.
  public struct Unit: Hashable, Sendable {
    /// The arm of service.
    public var arm: Arm
    /// The size of each unit. Nil if no source states it.
    public var echelon: Echelon?
    /// The number of units (1…10 000). Nil if no source states it.
    public var count: Int?

    /// Creates units of the same arm and size.
    public init(_ arm: Arm, _ echelon: Echelon? = nil, count: Int? = nil) {
      (self.arm, self.echelon, self.count) = (arm, echelon, count)
    }
  }

  /// An arm of service.
  public enum Arm: String, CaseIterable, Sendable {
    /// Infantry on foot, including rifle troops.
    case infantry
    /// Infantry in vehicles.
    case motorisedInfantry = "motorised-infantry"
    /// Army artillery.
    case artillery
    /// Tanks together with infantry.
    case mechanised
    /// Tanks.
    case armour
    /// Horse cavalry.
    case cavalry
    /// Aircraft.
    case aviation
    /// Submarines.
    case submarine
    /// A staff or headquarters.
    case staff
  }

  /// The size of a unit, from the smallest to the largest.
  public enum Echelon: String, CaseIterable, Sendable {
    /// About 100 to 200 men.
    case company
    /// Several companies.
    case battalion
    /// Several battalions.
    case regiment
    /// Several battalions of different arms, or two regiments.
    case brigade
    /// Several regiments.
    case division
    /// Several divisions or brigades.
    case corps
  }

  /// A figure from a source other than the main one.
  public struct Estimate: Hashable, Sendable {
    /// The strength in men, 1…10 000 000.
    public var men: Int
    /// Whether the source itself gives the figure as approximate.
    public var isApproximate: Bool
    /// The id of the source.
    public var source: String

    /// Creates a figure from a source other than the main one.
    public init(men: Int, isApproximate: Bool = false, source: String) {
      (self.men, self.isApproximate, self.source) = (men, isApproximate, source)
    }
  }
}

extension Garrison {
  /// The figure by which a map draws troops whose strength the main source does not state: the first
  /// of the estimates. Nil for troops that have not arrived, because estimates count men who were
  /// there.
  public var estimate: Estimate? { men == nil && !isAwaited ? estimates.first : nil }

  /// The number of men that the disc of the garrison represents. Nil if it has no disc.
  package var drawnMen: Int? { men ?? estimate?.men }

  /// Whether the strength is told at this place or territory. A garrison with several places is
  /// counted at the first.
  package func isCounted(at site: String) -> Bool { (places.first ?? territory) == site }
}
