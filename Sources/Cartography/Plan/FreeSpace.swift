import Geometry

/// Finds room in the map frame for boxes that must not cover the subject of the map.
///
/// The frame is divided into square cells. A summed-area table over the cells gives, with four look-ups, the
/// number of cells of the subject that a box would cover (Crow 1984, "Summed-area tables for texture mapping").
struct FreeSpace {
  /// The side length of a cell, in millimetres.
  private static let cell = 1.5
  /// The minimum distance between boxes that do not share an edge, in millimetres.
  private static let gap = 3.0

  private let frame: Box
  private let columns: Int
  private let rows: Int
  /// The summed-area table: `sums[row * (columns + 1) + column]` is the number of taken cells above `row` and
  /// to the left of `column`.
  private let sums: [Int]
  private var boxes: [Box] = []

  init(_ frame: Box, around subject: Subject) {
    self.frame = frame
    columns = max(1, Int((frame.width / Self.cell).rounded(.up)))
    rows = max(1, Int((frame.height / Self.cell).rounded(.up)))
    var taken = [Bool](repeating: false, count: columns * rows)
    let size = (columns, rows)
    // The outline of an area that was cut at the frame may run along the frame, where it covers nothing.
    let inner = frame.shrunk(by: 0.05)
    func take(_ point: Point) {
      guard inner.contains(point) else { return }
      let column = Int(((point.x - frame.minX) / Self.cell).rounded(.down))
      let row = Int(((point.y - frame.minY) / Self.cell).rounded(.down))
      guard (0..<size.0).contains(column), (0..<size.1).contains(row) else { return }
      taken[row * size.0 + column] = true
    }
    for area in subject.areas {
      for line in area.hatched(angle: 0, spacing: Self.cell / 2) {
        line.resampled(step: Self.cell / 2).points.forEach(take)
      }
    }
    for line in subject.lines { line.resampled(step: Self.cell / 2).points.forEach(take) }
    for spot in subject.spots {
      let reach = spot.radius + Self.cell
      for x in stride(from: -reach, through: reach, by: Self.cell / 2) {
        for y in stride(from: -reach, through: reach, by: Self.cell / 2) {
          take(spot.center + Vector(x, y))
        }
      }
    }
    var sums = [Int](repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      var run = 0
      for column in 0..<columns {
        run += taken[row * columns + column] ? 1 : 0
        sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + run
      }
    }
    self.sums = sums
  }

  /// Finds the best position for a box that fits in the frame, and says whether it is free of the
  /// subject. The preferred position is taken if it is free. Otherwise the search prefers the
  /// corners of the frame to its edges, its edges to its interior, and positions near the preferred
  /// one. If no position is free, the box covers the subject, as near as possible to the preferred
  /// position.
  ///
  /// - Parameters:
  ///   - size: the width and height of the box, in millimetres.
  ///   - origin: the preferred position of its top left corner.
  /// - Returns: nil if the box would cover or nearly touch an earlier box at every position.
  mutating func place(
    _ size: Vector, preferring origin: Point
  ) -> (box: Box, isFree: Bool)? {
    let wanted = Box(x: origin.x, y: origin.y, width: size.dx, height: size.dy)
    if isFree(wanted) {
      boxes.append(wanted)
      return (wanted, true)
    }
    let lefts = steps(from: frame.minX, to: frame.maxX - size.dx)
    let tops = steps(from: frame.minY, to: frame.maxY - size.dy)
    var best = (box: wanted, cost: Double.infinity)
    var covering = (box: wanted, distance: Double.infinity)
    for top in tops {
      for left in lefts {
        let box = Box(x: left, y: top, width: size.dx, height: size.dy)
        let atSide = left == lefts.first || left == lefts.last
        let atEnd = top == tops.first || top == tops.last
        let distance = Point(left, top).distance(to: origin)
        if distance < covering.distance, isApart(box) { covering = (box, distance) }
        var cost = Point(left, top).distance(to: origin) / 10
        cost += (atSide ? 0 : 30) + (atEnd ? 0 : 30) + (atSide || atEnd ? 0 : 200)
        guard cost < best.cost, isFree(box) else { continue }
        best = (box, cost)
      }
    }
    let isFree = best.cost < .infinity
    guard isFree || covering.distance < .infinity else { return nil }
    boxes.append(isFree ? best.box : covering.box)
    return (isFree ? best.box : covering.box, isFree)
  }

  private func steps(from start: Double, to end: Double) -> [Double] {
    guard end > start else { return [min(start, end)] }
    return Array(stride(from: start, to: end, by: Self.cell)) + [end]
  }

  private func isFree(_ box: Box) -> Bool {
    frame.grown(by: 1e-6).contains(box) && taken(box) == 0 && isApart(box)
  }

  /// Whether a box covers none of the earlier boxes, and keeps a distance from those that it does
  /// not adjoin.
  private func isApart(_ box: Box) -> Bool {
    boxes.allSatisfy { other in
      // Boxes may share an edge, but a narrow strip of map between two boxes would look like a
      // mistake.
      !box.shrunk(by: 1e-6).intersects(other)
        && (!box.grown(by: Self.gap).intersects(other) || abuts(box, other))
    }
  }

  private func abuts(_ a: Box, _ b: Box) -> Bool {
    abs(a.maxX - b.minX) < 1e-3 || abs(b.maxX - a.minX) < 1e-3 || abs(a.maxY - b.minY) < 1e-3
      || abs(b.maxY - a.minY) < 1e-3
  }

  /// The number of taken cells that a box touches.
  private func taken(_ box: Box) -> Int {
    let index = { (value: Double, limit: Int) in max(0, min(limit, Int(value))) }
    let left = index(((box.minX - frame.minX) / Self.cell + 1e-6).rounded(.down), columns)
    let right = index(((box.maxX - frame.minX) / Self.cell - 1e-6).rounded(.up), columns)
    let top = index(((box.minY - frame.minY) / Self.cell + 1e-6).rounded(.down), rows)
    let bottom = index(((box.maxY - frame.minY) / Self.cell - 1e-6).rounded(.up), rows)
    let at = { (row: Int, column: Int) in sums[row * (columns + 1) + column] }
    return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)
  }
}
