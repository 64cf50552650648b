import Geometry

/// A spatial index of boxes: a grid of cells over a fixed extent, built once. Boxes outside the
/// extent belong to the cells at its edge.
struct BoxGrid {
  private let extent: Box
  private let cell: Double
  private let columns: Int
  private let rows: Int
  /// The boxes of cell `i` are `entries[starts[i]..<starts[i + 1]]`, with their numbers in
  /// ascending order.
  private let starts: [Int]
  private let entries: [Entry]

  private struct Entry {
    let box: Box
    let number: Int32
    /// The column and row of the box's first cell.
    let x: Int16
    let y: Int16
  }

  init(_ boxes: [Box], extent: Box, cell: Double) {
    let side = max(cell, max(extent.width, extent.height) / 512, 1e-6)
    (self.extent, self.cell) = (extent, side)
    columns = max(1, Int((extent.width / side).rounded(.up)))
    rows = max(1, Int((extent.height / side).rounded(.up)))
    var counts = [Int](repeating: 0, count: columns * rows + 1)
    let spans = boxes.map { [extent, side, columns, rows] in
      CellSpan($0, extent, side, columns, rows)
    }
    for span in spans {
      for y in span.y { for x in span.x { counts[y * columns + x + 1] += 1 } }
    }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    let filler = Entry(box: extent, number: 0, x: 0, y: 0)
    var entries = [Entry](repeating: filler, count: counts[counts.count - 1])
    var next = counts
    for (number, span) in spans.enumerated() {
      let entry = Entry(
        box: boxes[number], number: Int32(number), x: Int16(span.x.lowerBound),
        y: Int16(span.y.lowerBound))
      for y in span.y {
        for x in span.x {
          entries[next[y * columns + x]] = entry
          next[y * columns + x] += 1
        }
      }
    }
    starts = counts
    self.entries = entries
  }

  /// Calls `body` once with the number of each box that overlaps `box`. The search ends when `body`
  /// returns false.
  func forEach(near box: Box, _ body: (Int) -> Bool) {
    let span = CellSpan(box, extent, cell, columns, rows)
    for y in span.y {
      for x in span.x {
        let index = y * columns + x
        for place in starts[index]..<starts[index + 1] {
          let entry = entries[place]
          guard entry.box.minX < box.maxX, box.minX < entry.box.maxX, entry.box.minY < box.maxY,
            box.minY < entry.box.maxY
          else { continue }
          // A box in several cells is reported only in the first cell that it shares with the
          // search box.
          guard x == max(span.x.lowerBound, Int(entry.x)),
            y == max(span.y.lowerBound, Int(entry.y))
          else { continue }
          if !body(Int(entry.number)) { return }
        }
      }
    }
  }
}

/// The range of columns and rows that a box touches.
private struct CellSpan {
  let x: ClosedRange<Int>
  let y: ClosedRange<Int>

  init(_ box: Box, _ extent: Box, _ cell: Double, _ columns: Int, _ rows: Int) {
    func index(_ distance: Double, _ count: Int) -> Int {
      Int(min(max(distance / cell, 0), Double(count - 1)))
    }
    let (x0, y0) = (index(box.minX - extent.minX, columns), index(box.minY - extent.minY, rows))
    x = x0...max(x0, index(box.maxX - extent.minX, columns))
    y = y0...max(y0, index(box.maxY - extent.minY, rows))
  }
}
