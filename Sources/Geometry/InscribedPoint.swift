extension Polygon {
  /// A point far inside the polygon and its distance to the nearest edge: the centre of the largest
  /// inscribed circle to within `precision` (after Agafonkin's *polylabel*: quadtree cells, best first).
  package func inscribedPoint(precision: Double) -> (point: Point, radius: Double)? {
    guard let box, box.width > 0, box.height > 0, precision > 0 else { return nil }
    let size = min(box.width, box.height)
    var cells: [Cell] = []
    var y = box.minY
    while y < box.maxY {
      var x = box.minX
      while x < box.maxX {
        cells.append(Cell(Point(x + size / 2, y + size / 2), half: size / 2, in: self))
        x += size
      }
      y += size
    }
    var best = Cell(box.center, half: 0, in: self)
    while let index = cells.indices.max(by: { cells[$0].bound < cells[$1].bound }) {
      let cell = cells.remove(at: index)
      if cell.distance > best.distance { best = cell }
      guard cell.bound - best.distance > precision else { break }
      let half = cell.half / 2
      for (sx, sy) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
        cells.append(
          Cell(Point(cell.center.x + sx * half, cell.center.y + sy * half), half: half, in: self))
      }
    }
    return best.distance > 0 ? (best.center, best.distance) : nil
  }

  /// The distance from `point` to the nearest edge, negative outside.
  package func signedDistance(to point: Point) -> Double {
    let distance = rings.map { $0.closed.distance(to: point) }.min() ?? 0
    return contains(point) ? distance : -distance
  }
}

private struct Cell {
  let center: Point
  let half: Double
  let distance: Double
  /// The largest distance to an edge that any point of the cell can have.
  let bound: Double

  init(_ center: Point, half: Double, in polygon: Polygon) {
    self.center = center
    self.half = half
    distance = polygon.signedDistance(to: center)
    bound = distance + half * 2.0.squareRoot()
  }
}
