/// An area as a grid of cells, each of which is set or not. It is coarse, but its cost has a limit
/// however complex the outline is. So it replaces GEOS for buffers around thousands of edges that
/// lie close together (see ``grown(by:)``).
package struct CellMask: Sendable {
  private let columns: Int
  private let rows: Int
  private let origin: Point
  private let cell: Double
  private var isSet: [Bool]

  /// The largest number of cells in a mask. Each takes about one byte, and growing a mask of this
  /// size takes a tenth of a second.
  private static let mostCells = 4_000_000.0

  /// Creates an empty mask.
  ///
  /// - Parameters:
  ///   - box: The area that the mask covers.
  ///   - cell: The side length of a cell. It is increased if the box would have too many cells.
  package init(_ box: Box, cell: Double) {
    let fitting = (box.area / Self.mostCells).squareRoot()
    let side = max(cell, fitting, max(box.width, box.height) / Self.mostCells)
    self.cell = side
    origin = Point(box.minX - side, box.minY - side)
    columns = Int((box.width / side).rounded(.up)) + 2
    rows = Int((box.height / side).rounded(.up)) + 2
    isSet = Array(repeating: false, count: columns * rows)
  }

  /// Sets the cells whose centres lie inside the rings by the even-odd rule.
  package mutating func fill(_ rings: [Polyline]) {
    var crossings: [[Double]] = Array(repeating: [], count: rows)
    for ring in rings {
      for (a, b) in zip(ring.points, ring.points.dropFirst()) where a.y != b.y {
        let (low, high) = a.y < b.y ? (a, b) : (b, a)
        let first = max(0, row(low.y - cell / 2) + 1)
        for row in first..<max(first, min(rows, row(high.y - cell / 2) + 1)) {
          let y = origin.y + (Double(row) + 0.5) * cell
          crossings[row].append(low.x + (high.x - low.x) * (y - low.y) / (high.y - low.y))
        }
      }
    }
    for (row, places) in crossings.enumerated() where places.count > 1 {
      let places = places.sorted()
      for index in stride(from: 0, to: places.count - 1, by: 2) {
        let first = max(0, column(places[index] - cell / 2) + 1)
        let end = min(columns, column(places[index + 1] - cell / 2) + 1)
        for column in first..<max(first, end) { isSet[row * columns + column] = true }
      }
    }
  }

  /// Sets the cells through which the lines run.
  package mutating func trace(_ lines: [Polyline]) {
    for line in lines {
      for (a, b) in zip(line.points, line.points.dropFirst()) {
        let count = max(1, Int((a.distance(to: b) / cell * 2).rounded(.up)))
        for step in 0...count { set(a.interpolated(to: b, Double(step) / Double(count))) }
      }
    }
  }

  private mutating func set(_ point: Point) {
    let (column, row) = (column(point.x), row(point.y))
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    isSet[row * columns + column] = true
  }

  /// The mask, in the same box, with all cells set that lie within `distance` of a set cell.
  package func grown(by distance: Double) -> CellMask {
    let reach = distance / cell
    let far = Int(reach.rounded(.down))
    // For each cell, the distance in rows to the nearest set cell of its column.
    var up = Array(repeating: Int32(far + 1), count: isSet.count)
    for index in isSet.indices {
      let before = index >= columns ? up[index - columns] + 1 : Int32(far + 1)
      up[index] = isSet[index] ? 0 : min(before, Int32(far + 1))
    }
    for index in isSet.indices.reversed() where index + columns < isSet.count {
      up[index] = min(up[index], up[index + columns] + 1)
    }
    let heights = (0...far).map { step in
      Int32((reach * reach - Double(step * step)).squareRoot().rounded(.down))
    }
    var grown = self
    for row in 0..<rows {
      let start = row * columns
      for column in 0..<columns where !isSet[start + column] {
        grown.isSet[start + column] = heights.indices.contains { step in
          (column >= step && up[start + column - step] <= heights[step])
            || (column + step < columns && up[start + column + step] <= heights[step])
        }
      }
    }
    return grown
  }

  /// The outlines of the set cells, with a point at each turn. Outer rings run counter-clockwise
  /// (with `y` upwards) and holes clockwise. Cells that touch only at a corner are separate.
  package var rings: [Ring] {
    // For each corner of the grid, the outline edges that start there, with one bit for each
    // direction: right, up, left, down. The set cell lies to the left of its edge.
    var ways = [UInt8](repeating: 0, count: (columns + 1) * (rows + 1))
    let wide = columns + 1
    for row in 0..<rows {
      for column in 0..<columns where isSet[row * columns + column] {
        let corner = row * wide + column
        if !isSet(column, row - 1) { ways[corner] |= 1 }
        if !isSet(column + 1, row) { ways[corner + 1] |= 2 }
        if !isSet(column, row + 1) { ways[corner + wide + 1] |= 4 }
        if !isSet(column - 1, row) { ways[corner + wide] |= 8 }
      }
    }
    let steps = [1, wide, -1, -wide]
    var rings: [Ring] = []
    for start in ways.indices {
      while ways[start] != 0 {
        var corners: [Point] = []
        var (place, heading) = (start, -1)
        repeat {
          // Prefer a left turn, so that cells that touch only at a corner stay separate.
          let next = heading < 0 ? 0...3 : (heading + 3)...(heading + 6)
          guard
            let way = next.reversed().map({ $0 % 4 }).first(where: { ways[place] & 1 << $0 != 0 })
          else { break }
          if way != heading { corners.append(point(place)) }
          ways[place] &= ~(1 << UInt8(way))
          (place, heading) = (place + steps[way], way)
        } while place != start
        if corners.count > 2 { rings.append(Ring(corners)) }
      }
    }
    return rings
  }

  private func isSet(_ column: Int, _ row: Int) -> Bool {
    (0..<columns).contains(column) && (0..<rows).contains(row) && isSet[row * columns + column]
  }

  private func point(_ corner: Int) -> Point {
    Point(
      origin.x + Double(corner % (columns + 1)) * cell,
      origin.y + Double(corner / (columns + 1)) * cell)
  }

  private func column(_ x: Double) -> Int { Int(clamping(((x - origin.x) / cell).rounded(.down))) }

  private func row(_ y: Double) -> Int { Int(clamping(((y - origin.y) / cell).rounded(.down))) }

  private func clamping(_ value: Double) -> Double { min(max(value, -1e9), 1e9) }
}

extension [Ring] {
  /// The polygons that these rings form. The rings must not cross. Outer rings run
  /// counter-clockwise with `y` upwards, holes clockwise. Each hole belongs to the smallest outer
  /// ring around it.
  package var polygons: Area {
    let outers = filter { $0.signedArea > 0 }.sorted { $0.area < $1.area }
    var polygons = outers.map { Polygon($0) }
    let boxes = outers.map { $0.box ?? Box(Point(0, 0), Point(0, 0)) }
    let tree = BoxTree(boxes)
    for hole in self where hole.signedArea < 0 {
      guard let corner = hole.points.first, let box = hole.box else { continue }
      var owner = Int.max
      tree.visit(Box(corner, corner)) { number in
        if number < owner, boxes[number].contains(box),
          outers[number].contains(box.middle(of: hole))
        {
          owner = number
        }
        return true
      }
      if owner < polygons.count { polygons[owner].holes.append(hole) }
    }
    return polygons
  }
}

extension Box {
  /// The middle of the ring's first edge. A corner is not suitable, because another ring may share
  /// it.
  fileprivate func middle(of ring: Ring) -> Point {
    ring.points.count > 1 ? ring.points[0].interpolated(to: ring.points[1], 0.5) : center
  }
}
