/// The number of cells to split before the search ends with the best point so far. In shapes such
/// as long strips very many points are almost equally good, so the search would take too long.
private let splitLimit = 2000

extension Polygon {
  /// A point far inside the polygon, and its distance from the nearest edge: the centre of the
  /// largest inscribed circle to within `precision`, in the unit of the polygon. It is found with
  /// quadtree cells, best first (after Agafonkin's *polylabel*). For very long and narrow shapes
  /// the search ends early, so the result is less precise. Nil if no such point is found.
  package func inscribedPoint(precision: Double) -> (point: Point, radius: Double)? {
    guard let box, box.width > 0, box.height > 0, precision > 0 else { return nil }
    let size = max(min(box.width, box.height), max(box.width, box.height) / 64)
    var cells = CellQueue()
    var y = box.minY
    while y < box.maxY {
      var x = box.minX
      while x < box.maxX {
        cells.push(Cell(Point(x + size / 2, y + size / 2), half: size / 2, in: self))
        x += size
      }
      y += size
    }
    var best = Cell(box.center, half: 0, in: self)
    for _ in 0..<splitLimit {
      guard let cell = cells.pop() else { break }
      if cell.distance > best.distance { best = cell }
      guard cell.bound - best.distance > precision else { break }
      let half = cell.half / 2
      for (sx, sy) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
        let center = Point(cell.center.x + sx * half, cell.center.y + sy * half)
        cells.push(Cell(center, half: half, in: self))
      }
    }
    return best.distance > 0 ? (best.center, best.distance) : nil
  }

  /// The distance from `point` to the nearest edge. It is negative for points outside.
  package func signedDistance(to point: Point) -> Double {
    let distance = rings.map { $0.closed.distance(to: point) }.min() ?? 0
    return contains(point) ? distance : -distance
  }
}

private struct Cell {
  let center: Point
  let half: Double
  let distance: Double
  /// An upper bound of the distance from any point of the cell to an edge.
  let bound: Double

  init(_ center: Point, half: Double, in polygon: Polygon) {
    self.center = center
    self.half = half
    distance = polygon.signedDistance(to: center)
    bound = distance + half * 2.0.squareRoot()
  }
}

/// The cells that have not been examined yet, as a binary heap with the most promising one on top.
private struct CellQueue {
  private var cells: [Cell] = []

  mutating func push(_ cell: Cell) {
    cells.append(cell)
    var child = cells.count - 1
    while child > 0, cells[(child - 1) / 2].bound < cells[child].bound {
      cells.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Cell? {
    guard let top = cells.first, let last = cells.popLast() else { return nil }
    guard !cells.isEmpty else { return top }
    cells[0] = last
    var parent = 0
    while true {
      let first = 2 * parent + 1
      guard first < cells.count,
        let larger = (first..<min(first + 2, cells.count)).max(by: {
          cells[$0].bound < cells[$1].bound
        }),
        cells[larger].bound > cells[parent].bound
      else { return top }
      cells.swapAt(parent, larger)
      parent = larger
    }
  }
}
