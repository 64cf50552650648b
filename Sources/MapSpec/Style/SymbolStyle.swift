import Geometry
import Scene

/// The sizes and colours of symbols.
package struct SymbolStyle: Hashable, Sendable {
  /// The area of a garrison's disc in square millimetres per thousand men.
  package var mm2PerThousandMen: Double
  package var garrisonColor: Color
  /// The width of the white ring round a disc.
  package var garrisonRing: Millimetres
  /// The diameter of a facility's symbol.
  package var badge: Millimetres
  /// The diameters of the dots of towns, for the ranks 1 to 5 in order.
  package var towns: [Millimetres]
  /// The outline of the circle for a treaty's limit: the men permitted, not the men present.
  package var cap: Stroke

  /// The radius of a facility's symbol.
  package var badgeRadius: Millimetres { Millimetres(badge.value / 2) }

  /// The radius of a proportional disc. Its area is proportional to the number of men.
  package func discRadius(men: Int) -> Millimetres {
    Millimetres((Double(men) / 1000 * mm2PerThousandMen / .pi).squareRoot())
  }

  /// The radius of the dot of a town.
  ///
  /// - Parameter rank: the rank from 1 (capital) to 5 (spot). Other values are clamped to this range.
  package func dotRadius(rank: Int) -> Millimetres {
    Millimetres(towns[max(0, min(4, rank - 1))].value / 2)
  }
}
