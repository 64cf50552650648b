/// An area with one outer ring and any number of holes.
package struct Polygon: Hashable, Sendable {
  package var outer: Ring
  package var holes: [Ring]

  package init(_ outer: Ring, holes: [Ring] = []) {
    self.outer = outer
    self.holes = holes
  }

  package init(_ box: Box) { self.init(Ring(box)) }

  package var rings: [Ring] { [outer] + holes }
  package var box: Box? { outer.box }
  package var area: Double { holes.reduce(outer.area) { $0 - $1.area } }

  package func contains(_ point: Point) -> Bool {
    outer.contains(point) && !holes.contains { $0.contains(point) }
  }

  /// The polygon with `transform` applied to every corner.
  package func map(_ transform: (Point) -> Point) -> Polygon {
    Polygon(
      Ring(outer.points.map(transform)), holes: holes.map { Ring($0.points.map(transform)) })
  }

  /// The polygon with fewer corners (see ``Ring/simplified(tolerance:)``). Holes that vanish are
  /// left out. Nil if the outer ring vanishes.
  package func simplified(tolerance: Double) -> Polygon? {
    outer.simplified(tolerance: tolerance).map { outer in
      Polygon(outer, holes: holes.compactMap { $0.simplified(tolerance: tolerance) })
    }
  }
}

/// An area that consists of any number of disjoint parts.
package typealias Area = [Polygon]

extension Area {
  package func contains(_ point: Point) -> Bool { contains { $0.contains(point) } }

  package var totalArea: Double { reduce(0) { $0 + $1.area } }

  package var box: Box? {
    compactMap(\.box).reduce(nil) { (sum: Box?, next: Box) in sum?.union(next) ?? next }
  }
}
