import Geometry

/// Tells in constant time how much of a box is covered by areas. It is a summed-area table: the
/// areas are drawn into square cells, and each entry holds the sum of all cells above and to the
/// left (Crow 1984, "Summed-area tables").
struct CoverageGrid {
  private let extent: Box
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var sums: [Double]

  /// Creates an empty grid. `cell` is the side length of a cell in millimetres. It is increased if
  /// the extent would need more than a million cells.
  init(extent: Box, cell: Double) {
    self.extent = extent
    self.cell = max(cell, (extent.area / 1e6).squareRoot(), 1e-6)
    columns = max(1, Int((extent.width / self.cell).rounded(.up)))
    rows = max(1, Int((extent.height / self.cell).rounded(.up)))
    sums = [Double](repeating: 0, count: (columns + 1) * (rows + 1))
  }

  /// Creates a grid with the sum of the values of several areas.
  init(of areas: [(Area, cost: Double)], extent: Box, cell: Double) {
    self.init(extent: extent, cell: cell)
    for (area, value) in areas { add(area, value: value) }
    accumulate()
  }

  /// Adds `value` to each cell whose centre lies in the area by the even-odd rule. Call
  /// ``accumulate()`` after all areas have been added.
  mutating func add(_ area: Area, value: Double) {
    var crossings = [[Double]](repeating: [], count: rows)
    for ring in area.flatMap(\.rings) {
      guard var previous = ring.points.last else { continue }
      for point in ring.points {
        let (low, high) = previous.y < point.y ? (previous, point) : (point, previous)
        previous = point
        guard low.y < high.y else { continue }
        let first = Int(clamped((low.y - extent.minY) / cell - 0.5, to: rows).rounded(.up))
        let last = Int(clamped((high.y - extent.minY) / cell - 0.5, to: rows).rounded(.up))
        let slope = (high.x - low.x) / (high.y - low.y)
        for row in first..<max(first, last) {
          let y = extent.minY + (Double(row) + 0.5) * cell
          crossings[row].append(low.x + (y - low.y) * slope)
        }
      }
    }
    for row in 0..<rows {
      let xs = crossings[row].sorted()
      for index in stride(from: 0, to: xs.count - 1, by: 2) {
        let from = Int(clamped((xs[index] - extent.minX) / cell - 0.5, to: columns).rounded(.up))
        let to = Int(clamped((xs[index + 1] - extent.minX) / cell - 0.5, to: columns).rounded(.up))
        for column in from..<max(from, to) {
          sums[(row + 1) * (columns + 1) + column + 1] += value
        }
      }
    }
  }

  mutating func accumulate() {
    let width = columns + 1
    for row in 1...rows {
      var line = 0.0
      for column in 1...columns {
        line += sums[row * width + column]
        sums[row * width + column] = sums[(row - 1) * width + column] + line
      }
    }
  }

  /// The sum, over the cells whose centres lie in the box, of their values multiplied by their area
  /// in square millimetres.
  func sum(in box: Box) -> Double {
    let x0 = column(box.minX), x1 = column(box.maxX)
    let y0 = row(box.minY), y1 = row(box.maxY)
    let width = columns + 1
    let cells =
      sums[y1 * width + x1] - sums[y0 * width + x1] - sums[y1 * width + x0] + sums[y0 * width + x0]
    return cells * cell * cell
  }

  /// The mean value of the cells in the box. Cells outside the extent count as zero.
  func mean(in box: Box) -> Double {
    let cells =
      ((box.maxX - extent.minX) / cell).rounded() - ((box.minX - extent.minX) / cell).rounded()
    let lines =
      ((box.maxY - extent.minY) / cell).rounded() - ((box.minY - extent.minY) / cell).rounded()
    guard cells > 0, lines > 0 else { return value(at: box.center) }
    return sum(in: box) / (cells * lines * cell * cell)
  }

  /// The value of the cell that contains the point.
  func value(at point: Point) -> Double {
    guard extent.contains(point) else { return 0 }
    let x = min(columns - 1, Int((point.x - extent.minX) / cell))
    let y = min(rows - 1, Int((point.y - extent.minY) / cell))
    let width = columns + 1
    return sums[(y + 1) * width + x + 1] - sums[y * width + x + 1] - sums[(y + 1) * width + x]
      + sums[y * width + x]
  }

  private func column(_ x: Double) -> Int {
    Int(clamped(((x - extent.minX) / cell).rounded(), to: columns))
  }

  private func row(_ y: Double) -> Int {
    Int(clamped(((y - extent.minY) / cell).rounded(), to: rows))
  }
}

private func clamped(_ value: Double, to count: Int) -> Double { min(max(value, 0), Double(count)) }
