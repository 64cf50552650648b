import Geometry

extension SymbolStyle {
  /// The radius in millimetres of a disc whose area is in proportion to the men.
  package func discRadius(men: Int) -> Double {
    (Double(men) / 1000 * mm2PerThousandMen / .pi).squareRoot()
  }

  /// The radius in millimetres of a town's dot.
  ///
  /// - Parameter rank: 1 (capital) to 5 (spot).
  package func dotRadius(rank: Int) -> Double { towns[max(0, min(4, rank - 1))].value / 2 }
}
