import Documents

/// Troops that stood at one or more places.
package struct Garrison: Hashable, Sendable {
  package var id: String
  package var treaty: String
  /// One or more places; a garrison shared by places names each.
  package var places: [String]
  /// Strength in men; nil when no source states it, which does not mean none.
  package var men: Int?
  package var units: [Unit]
  /// The garrison that it is part of.
  package var parent: String?
  package var span: DateSpan
  /// Whether the troops are agreed on but have not come; only a model as of a day says so.
  package var isAwaited = false
  /// Figures from other sources than the main one.
  package var estimates: [Estimate]
  package var evidence: Evidence

  package struct Unit: Hashable, Sendable {
    package var arm: Arm
    package var echelon: Echelon?
    package var count: Int?
  }

  package enum Arm: String, CaseIterable, Sendable {
    case infantry
    case motorisedInfantry = "motorised-infantry"
    case artillery, mechanised, armour, cavalry, aviation, submarine, staff
  }

  package enum Echelon: String, CaseIterable, Sendable {
    case company, battalion, regiment, brigade, division, corps
  }

  package struct Estimate: Hashable, Sendable {
    package var men: Int
    package var isApproximate: Bool
    package var source: String
  }
}
