import Geometry

/// How much of an area begins or ends in each pixel of a few rows, by the edges that run through them.
final class EdgeSums {
  /// Pixels in a row.
  private let columns: Int
  private let changes: UnsafeMutableBufferPointer<Float>
  /// The blocks of eight pixels in which anything begins or ends, a bit for each, row by row.
  private let marks: UnsafeMutableBufferPointer<UInt64>
  /// Changes to a row: an edge at the right side of the picture also writes beyond it.
  private let stride: Int
  /// Words of marks to a row.
  private let words: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    stride = (columns + 10) & ~7
    words = (stride / 8 + 63) / 64
    changes = .allocate(capacity: stride * rows)
    changes.initialize(repeating: 0)
    marks = .allocate(capacity: words * rows)
    marks.initialize(repeating: 0)
  }

  deinit {
    changes.deallocate()
    marks.deallocate()
  }

  /// Adds an edge that runs downwards.
  ///
  /// - Parameter direction: 1 where the area lies on its right side, -1 where it lies on its left.
  @inline(__always)
  func add(
    from a: Point, to b: Point, _ direction: Double, _ top: Double, _ bottom: Double
  ) {
    guard var row = changes.baseAddress, var marks = marks.baseAddress else { return }
    let slope = (b.x - a.x) / (b.y - a.y)
    var y = max(a.y, top).rounded(.down)
    row += Int(y - top) * stride
    marks += Int(y - top) * words
    while y < min(b.y, bottom) {
      let (start, end) = (max(a.y, y), min(b.y, y + 1))
      let (x, next) = (a.x + (start - a.y) * slope, a.x + (end - a.y) * slope)
      add(from: min(x, next), to: max(x, next), (end - start) * direction, to: row, marks)
      y += 1
      row += stride
      marks += words
    }
  }

  /// Adds a piece of an edge to the pixels of one row that it runs through.
  ///
  /// - Parameter height: of the piece, with the direction as its sign.
  @inline(__always)
  private func add(
    from left: Double, to right: Double, _ height: Double, to row: UnsafeMutablePointer<Float>,
    _ marks: UnsafeMutablePointer<UInt64>
  ) {
    // What lies nowhere, or infinitely far away, is left out.
    guard right - left < .infinity else { return }
    var (left, right, height) = (left, right, height)
    let width = Double(columns)
    // What lies beside the picture counts for all of the row, or for nothing.
    if left < 0 {
      let share = right <= 0 ? 1 : left / (left - right)
      row[0] += Float(height * share)
      marks[0] |= 1
      guard right > 0 else { return }
      (left, height) = (0, height * (1 - share))
    }
    if right > width {
      guard left < width else { return }
      (right, height) = (width, height * (width - left) / (right - left))
    }
    let first = left.rounded(.down)
    let pixels = row + Int(first)
    let count = Int(right.rounded(.up) - first)
    for block in (Int(first) >> 3)...((Int(first) + max(count, 1)) >> 3) {
      marks[block >> 6] |= 1 << UInt64(block & 63)
    }
    if count <= 1 {
      let beyond = height * ((left + right) / 2 - first)
      pixels[0] += Float(height - beyond)
      pixels[1] += Float(beyond)
      return
    }
    // Of each pixel, the part left of the edge: a triangle, then evenly more, then all but a triangle.
    let slope = height / (right - left)
    let begin = 1 - (left - first)
    let end = right - first - Double(count - 1)
    var covered = slope * begin * begin / 2
    pixels[0] += Float(covered)
    var before = covered
    for index in 1..<(count - 1) {
      covered = slope * (begin + Double(index) - 0.5)
      pixels[index] += Float(covered - before)
      before = covered
    }
    covered = height - slope * end * end / 2
    pixels[count - 1] += Float(covered - before)
    pixels[count] += Float(height - covered)
  }

  /// Forgets a row after handing on what was in it, from left to right: the eight pixels of each block in which
  /// anything begins or ends, with the number of the first. The last block may reach beyond the picture.
  @inline(__always)
  func take(
    row: Int, _ body: (_ first: Int, _ changes: UnsafeMutablePointer<Float>) -> Void
  ) {
    guard let changes = changes.baseAddress.map({ $0 + row * stride }),
      let marks = marks.baseAddress.map({ $0 + row * words })
    else { return }
    for word in 0..<words where marks[word] != 0 {
      var bits = marks[word]
      marks[word] = 0
      while bits != 0 {
        let first = (word << 6 + bits.trailingZeroBitCount) << 3
        bits &= bits - 1
        body(first, changes + first)
        UnsafeMutableRawPointer(changes + first).storeBytes(of: .zero, as: SIMD8<Float>.self)
      }
    }
  }
}
