import Geometry

/// The cells of the map frame that something of the subject takes, counted so that a box costs four look-ups.
///
/// The frame is divided into square cells. A summed-area table over them gives the number of taken cells that a box
/// would cover (Crow 1984, "Summed-area tables for texture mapping").
struct CellSums {
  /// The side length of a cell, in millimetres.
  static let cell = 1.5

  private let frame: Box
  private let columns: Int
  private let rows: Int
  /// The summed-area table: `sums[row * (columns + 1) + column]` is the number of taken cells above `row` and
  /// to the left of `column`.
  private let sums: [Int]

  init(_ frame: Box, _ subject: Subject) {
    self.frame = frame
    let size = (
      columns: max(1, Int((frame.width / Self.cell).rounded(.up))),
      rows: max(1, Int((frame.height / Self.cell).rounded(.up)))
    )
    (columns, rows) = size
    var taken = [Bool](repeating: false, count: size.columns * size.rows)
    // The outline of an area that was cut at the frame may run along the frame, where it covers nothing.
    let inner = frame.shrunk(by: 0.05)
    func take(_ point: Point) {
      guard inner.contains(point) else { return }
      let column = Int(((point.x - frame.minX) / Self.cell).rounded(.down))
      let row = Int(((point.y - frame.minY) / Self.cell).rounded(.down))
      guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return }
      taken[row * size.columns + column] = true
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
    var sums = [Int](repeating: 0, count: (size.columns + 1) * (size.rows + 1))
    for row in 0..<size.rows {
      var run = 0
      for column in 0..<size.columns {
        run += taken[row * size.columns + column] ? 1 : 0
        let index = (row + 1) * (size.columns + 1) + column + 1
        sums[index] = sums[index - size.columns - 1] + run
      }
    }
    self.sums = sums
  }

  /// The number of taken cells that a box touches.
  func count(in box: Box) -> Int {
    let index = { (value: Double, limit: Int) in max(0, min(limit, Int(value))) }
    let left = index(((box.minX - frame.minX) / Self.cell + 1e-6).rounded(.down), columns)
    let right = index(((box.maxX - frame.minX) / Self.cell - 1e-6).rounded(.up), columns)
    let top = index(((box.minY - frame.minY) / Self.cell + 1e-6).rounded(.down), rows)
    let bottom = index(((box.maxY - frame.minY) / Self.cell - 1e-6).rounded(.up), rows)
    let at = { (row: Int, column: Int) in sums[row * (columns + 1) + column] }
    return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)
  }
}
