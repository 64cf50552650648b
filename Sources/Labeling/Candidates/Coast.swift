import Geometry

/// Where land and water meet round a symbol.
struct Coast {
  private let coverage: CoverageGrid

  init(_ ground: Area, within bounds: Box) {
    var coverage = CoverageGrid(extent: bounds, cell: 0.25)
    coverage.add(ground, value: 1)
    coverage.accumulate()
    self.coverage = coverage
  }

  /// How much the rows lie on both sides: 0 when they lie wholly on one, 1 when half and half.
  func mix(_ rows: [Box]) -> Double {
    let ink = rows.reduce(0) { $0 + $1.area }
    guard ink > 0 else { return 0 }
    let share = rows.reduce(0) { $0 + coverage.mean(in: $1) * $1.area } / ink
    return 2 * min(max(0, share), max(0, 1 - share))
  }
}
