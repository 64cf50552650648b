/// Finds boxes near a place without looking at all of them: a uniform grid of cells, each with the
/// numbers of the boxes that touch it.
package struct GridIndex: Sendable {
  private let origin: Point
  private let cell: Double
  private var cells: [Int64: [Int]] = [:]
  private var boxes: [Box] = []

  /// - Parameter cell: side of a grid cell, about the size of a typical box.
  package init(origin: Point = Point(0, 0), cell: Double) {
    precondition(cell > 0, "grid cells need a positive size")
    self.origin = origin
    self.cell = cell
  }

  /// Adds a box and returns its number: 0, 1, 2… in order of insertion.
  @discardableResult
  package mutating func insert(_ box: Box) -> Int {
    let number = boxes.count
    boxes.append(box)
    for key in keys(of: box) { cells[key, default: []].append(number) }
    return number
  }

  /// The numbers of the boxes that intersect `box`, ascending.
  package func query(_ box: Box) -> [Int] {
    var found: Set<Int> = []
    for key in keys(of: box) {
      for number in cells[key] ?? [] where boxes[number].intersects(box) { found.insert(number) }
    }
    return found.sorted()
  }

  /// The keys of the cells that a box touches.
  private func keys(of box: Box) -> [Int64] {
    let (x0, x1) = (column(box.minX - origin.x), column(box.maxX - origin.x))
    let (y0, y1) = (column(box.minY - origin.y), column(box.maxY - origin.y))
    return (y0...max(y0, y1)).flatMap { y in
      (x0...max(x0, x1)).map { y << 32 | ($0 & 0xffff_ffff) }
    }
  }

  private func column(_ distance: Double) -> Int64 { Int64((distance / cell).rounded(.down)) }
}
