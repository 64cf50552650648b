/// A spatial index that finds boxes near a place. It is a uniform grid in which each cell lists the
/// numbers of the boxes that touch it.
package struct GridIndex: Sendable {
  private let origin: Point
  private let cell: Double
  private var cells: [Int64: [Int]] = [:]
  private var boxes: [Box] = []

  /// Creates an empty index. `cell` is the side length of a grid cell and should be about the size
  /// of a typical box.
  package init(origin: Point = Point(0, 0), cell: Double) {
    precondition(cell > 0, "grid cells need a positive size")
    self.origin = origin
    self.cell = cell
  }

  /// Adds a box and returns its number. Boxes are numbered from 0 in the order in which they are
  /// added.
  @discardableResult
  package mutating func insert(_ box: Box) -> Int {
    let number = boxes.count
    boxes.append(box)
    for key in keys(of: box) { cells[key, default: []].append(number) }
    return number
  }

  /// The numbers of the boxes that overlap `box`, in ascending order.
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
