import Geometry

/// Accumulates the signed coverage of an area in each pixel of a few rows, edge by edge.
final class EdgeSums {
  /// The number of pixels in a row.
  private let columns: Int
  private let changes: UnsafeMutableBufferPointer<Float>
  /// One bit for each block of eight pixels that contains a change, row by row.
  private let marks: UnsafeMutableBufferPointer<UInt64>
  /// The number of changes stored per row. It is larger than the number of pixels, because an edge
  /// at the right border of the picture also writes beyond it.
  private let stride: Int
  /// The number of words of marks per row.
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
  /// - Parameters:
  ///   - a: The upper end, in pixels.
  ///   - b: The lower end, in pixels.
  ///   - direction: 1 if the area lies to the right of the edge, -1 if it lies to the left.
  ///   - top: The upper limit of the rows, in pixels.
  ///   - bottom: The lower limit of the rows, in pixels.
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

  /// Adds the piece of an edge within one row to the pixels that it crosses. The sign of `height`
  /// gives the edge's direction.
  @inline(__always)
  private func add(
    from left: Double, to right: Double, _ height: Double, to row: UnsafeMutablePointer<Float>,
    _ marks: UnsafeMutablePointer<UInt64>
  ) {
    // Coordinates that are NaN or infinite are left out.
    guard right - left < .infinity else { return }
    var (left, right, height) = (left, right, height)
    let width = Double(columns)
    // To the left of the picture, an edge changes the coverage of the whole row. To the right, it
    // changes nothing.
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
    // For each pixel, the part to the left of the edge. It is a triangle in the first pixel, grows
    // linearly in between, and is a square without a triangle in the last pixel.
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

  /// Passes on the changes in a row from left to right and resets them. `body` is called for each
  /// block of eight pixels with a change and gets the number of its first pixel. The last block may
  /// extend beyond the picture.
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
