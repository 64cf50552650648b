import Geometry

extension LabelClass {
  /// The class that applies to a role if the style does not override it.
  package static func standard(_ role: LabelRole) -> LabelClass {
    switch role {
    case .base: base(10)
    case .wantedBase: base(9)
    case .town1: symbol(5)
    case .town2: symbol(4)
    case .town3: symbol(3)
    case .town4: symbol(2)
    case .town5: symbol(1)
    case .sea, .gulf, .lagoon, .strait: along(5, halo: 0)
    case .river1: along(3)
    case .river2: along(2)
    case .river3: along(1)
    case .line: along(5)
    case .bay, .lake: inside(2)
    case .smallLake: symbol(2)
    case .subject: inside(8, halo: 0, trackings: [0.9, 0.6, 0.34])
    case .state: inside(6, halo: 0, trackings: [0.5, 0.28, 0.12, 0.05])
    case .area: inside(8, isRequired: true)
    case .event: symbol(3)
    }
  }

  /// The width of the halo of most names, in points.
  private static let symbolHalo = 0.65
  /// The width of the halo of names in areas, in points. It is wider because the lines of a hatch are as heavy
  /// as the thin strokes of letters.
  private static let areaHalo = 1.6

  /// The class of a base. Its name keeps more clearance than that of a town and is never omitted.
  private static func base(_ priority: Int) -> LabelClass {
    var base = symbol(priority)
    base.isRequired = true
    base.clearance = Millimetres(0.4)
    base.gaps = [0.6, 1.2, 2].map { Millimetres($0) }
    return base
  }

  /// The class of a name beside a symbol.
  private static func symbol(_ priority: Int) -> LabelClass {
    LabelClass(
      priority: priority, isRequired: false, clearance: Millimetres(0.2),
      gaps: [0.4, 0.6, 1.2, 2].map { Millimetres($0) }, trackings: [], least: nil,
      halo: Millimetres(points: symbolHalo), mayHaveLeader: true, mayCrossBorders: true)
  }

  /// The class of a name along a line.
  private static func along(_ priority: Int, halo: Double = symbolHalo) -> LabelClass {
    var line = symbol(priority)
    line.clearance = Millimetres(0.9)
    line.gaps = [Millimetres(0.5)]
    line.halo = Millimetres(points: halo)
    return line
  }

  /// The class of a name inside an area.
  private static func inside(
    _ priority: Int, halo: Double = areaHalo, trackings: [Double] = [], isRequired: Bool = false
  ) -> LabelClass {
    var area = symbol(priority)
    area.clearance = Millimetres(1)
    area.halo = Millimetres(points: halo)
    (area.trackings, area.isRequired) = (trackings, isRequired)
    return area
  }
}
