import Documents

/// Troops that stood at one or more places.
public struct Garrison: Hashable, Sendable {
  /// Lower case letters a to z, digits and hyphens; unique among the garrisons.
  public var id: String
  /// The id of the treaty under which they came.
  public var treaty: String
  /// Ids of one or more places; a garrison shared by places names each.
  public var places: [String]
  /// Strength in men (1…10 000 000); nil when no source states it, which does not mean none.
  public var men: Int?
  /// What it is made of, as far as it is stated.
  public var units: [Unit]
  /// The id of the garrison that it is part of.
  public var parent: String?
  /// When it was there.
  public var span: DateSpan
  /// Whether the troops are agreed on but have not come; only a model as of a day says so.
  package var isAwaited = false
  /// Figures from other sources than the main one.
  public var estimates: [Estimate]
  /// Who says so.
  public var evidence: Evidence

  /// A garrison with all its facts.
  public init(
    id: String, treaty: String, places: [String], men: Int? = nil, units: [Unit] = [],
    parent: String? = nil, span: DateSpan = DateSpan(), estimates: [Estimate] = [],
    evidence: Evidence
  ) {
    (self.id, self.treaty, self.places, self.men) = (id, treaty, places, men)
    (self.units, self.parent, self.span) = (units, parent, span)
    (self.estimates, self.evidence) = (estimates, evidence)
  }

  /// Units of one arm.
  public struct Unit: Hashable, Sendable {
    /// What they fight with.
    public var arm: Arm
    /// Their size; nil where no source states it.
    public var echelon: Echelon?
    /// How many there are (1…10 000); nil where no source states it.
    public var count: Int?

    /// Units of one arm.
    public init(_ arm: Arm, _ echelon: Echelon? = nil, count: Int? = nil) {
      (self.arm, self.echelon, self.count) = (arm, echelon, count)
    }
  }

  /// What units fight with.
  public enum Arm: String, CaseIterable, Sendable {
    /// Infantry on foot; rifle troops.
    case infantry
    /// Infantry that rides in vehicles.
    case motorisedInfantry = "motorised-infantry"
    /// Guns of the army.
    case artillery
    /// Tanks and infantry together.
    case mechanised
    /// Tanks.
    case armour
    /// Horsemen.
    case cavalry
    /// Aircraft.
    case aviation
    /// Submarines.
    case submarine
    /// A staff or headquarters.
    case staff
  }

  /// The size of a unit, the smallest first.
  public enum Echelon: String, CaseIterable, Sendable {
    /// Some 100 to 200 men.
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

  /// A figure from another source than the main one.
  public struct Estimate: Hashable, Sendable {
    /// Strength in men, 1…10 000 000.
    public var men: Int
    /// Whether the source itself says "about".
    public var isApproximate: Bool
    /// The id of the source.
    public var source: String

    /// A figure from another source than the main one.
    public init(men: Int, isApproximate: Bool = false, source: String) {
      (self.men, self.isApproximate, self.source) = (men, isApproximate, source)
    }
  }
}
