extension Polygon {
  /// The polygon with every corner moved.
  package func map(_ transform: (Point) -> Point) -> Polygon {
    Polygon(
      Ring(outer.points.map(transform)), holes: holes.map { Ring($0.points.map(transform)) })
  }

  /// The polygon with fewer corners, see ``Ring/simplified(tolerance:)``; nil when the outer ring vanishes.
  /// Holes that vanish are left out.
  package func simplified(tolerance: Double) -> Polygon? {
    outer.simplified(tolerance: tolerance).map { outer in
      Polygon(outer, holes: holes.compactMap { $0.simplified(tolerance: tolerance) })
    }
  }
}
