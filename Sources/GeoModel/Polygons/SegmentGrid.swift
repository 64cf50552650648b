import Geometry

/// An index that finds segments near a place and to which segments can be added at any time. Long
/// segments occupy only the cells through which they run.
struct SegmentGrid {
  private(set) var segments: [Segment] = []
  private var cells: [Int64: [Int32]] = [:]
  private let cell: Double

  /// - Parameter cell: The size of a cell, in the unit of the segments.
  init(cell: Double) { self.cell = cell }

  /// Adds a segment. Segments are numbered from 0 in the order in which they are added.
  mutating func insert(_ segment: Segment) {
    let number = Int32(segments.count)
    segments.append(segment)
    let (a, b) =
      segment.start.y <= segment.end.y
      ? (segment.start, segment.end) : (segment.end, segment.start)
    for row in column(a.y)...column(b.y) {
      let (low, high) = (Double(row) * cell, Double(row + 1) * cell)
      let (x0, x1) = (Self.x(on: a, b, y: max(low, a.y)), Self.x(on: a, b, y: min(high, b.y)))
      let ends = a.y == b.y ? (a.x, b.x) : (x0, x1)
      for place in column(min(ends.0, ends.1))...column(max(ends.0, ends.1)) {
        cells[Self.key(place, row), default: []].append(number)
      }
    }
  }

  /// Calls `body` with the number of each segment that may come near a box. A number may come more
  /// than once. The search ends when `body` returns false.
  func visit(_ box: Box, _ body: (Int) -> Bool) {
    for row in column(box.minY)...column(box.maxY) {
      for place in column(box.minX)...column(box.maxX) {
        for number in cells[Self.key(place, row)] ?? [] {
          guard body(Int(number)) else { return }
        }
      }
    }
  }

  private static func x(on a: Point, _ b: Point, y: Double) -> Double {
    guard b.y > a.y else { return a.x }
    let share = min(max((y - a.y) / (b.y - a.y), 0), 1)
    return a.x + (b.x - a.x) * share
  }

  private func column(_ value: Double) -> Int64 { Int64((value / cell).rounded(.down)) }

  private static func key(_ x: Int64, _ y: Int64) -> Int64 { y << 32 ^ (x & 0xffff_ffff) }
}
