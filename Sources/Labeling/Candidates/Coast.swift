import Geometry

/// The land and water around a symbol on the coast.
struct Coast {
  private let coverage: CoverageGrid

  init(_ ground: Area, within bounds: Box) {
    var coverage = CoverageGrid(extent: bounds, cell: 0.25)
    coverage.add(ground, value: 1)
    coverage.accumulate()
    self.coverage = coverage
  }

  /// How evenly the rows lie on both sides of the coast: 0 if they lie on one side only, 1 if half
  /// of them lies on each side.
  func mix(_ rows: [Box]) -> Double {
    let ink = rows.reduce(0) { $0 + $1.area }
    guard ink > 0 else { return 0 }
    let share = rows.reduce(0) { $0 + coverage.mean(in: $1) * $1.area } / ink
    return 2 * min(max(0, share), max(0, 1 - share))
  }
}
