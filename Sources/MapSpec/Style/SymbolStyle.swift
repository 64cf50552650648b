import Geometry
import Scene

/// Sizes of symbols.
package struct SymbolStyle: Hashable, Sendable {
  /// Area of a garrison's disc in square millimetres for each thousand men.
  package var mm2PerThousandMen: Double
  package var garrisonColor: Color
  /// White ring round a disc.
  package var garrisonRing: Millimetres
  /// Diameter of the symbol of a facility.
  package var badge: Millimetres
  /// Diameters of town dots by rank 1…5.
  package var towns: [Millimetres]
  /// Outline of a limit: troops allowed, not troops present.
  package var cap: Stroke

  /// The radius of the symbol of a facility.
  package var badgeRadius: Millimetres { Millimetres(badge.value / 2) }

  /// The radius of a disc whose area is in proportion to the men.
  package func discRadius(men: Int) -> Millimetres {
    Millimetres((Double(men) / 1000 * mm2PerThousandMen / .pi).squareRoot())
  }

  /// The radius of a town's dot.
  ///
  /// - Parameter rank: 1 (capital) to 5 (spot).
  package func dotRadius(rank: Int) -> Millimetres {
    Millimetres(towns[max(0, min(4, rank - 1))].value / 2)
  }
}
