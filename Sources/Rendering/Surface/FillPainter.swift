import Geometry

/// Fills areas on pixels, several times as fast as Cairo.
///
/// Every edge of an area adds to the pixels it runs through how much of the area begins or ends there; summed up
/// from the left, that is how much of each pixel is covered, as exactly as numbers are (signed areas, as in font
/// rasterisers). In every row an edge is worked out from its ends, so that a pixel does not depend on the rows
/// that are drawn together.
final class FillPainter {
  private let rows: PixelRows
  /// What begins or ends in each pixel of a few rows.
  private let changes: UnsafeMutableBufferPointer<Float>
  /// The edges of the area that is being filled.
  private var runs: [Run] = []
  /// From one row to the next; an edge at the right side of the picture also writes beyond it.
  private let stride: Int

  /// So few that they stay in a core's cache.
  private static let rowsAtOnce = 32
  private static let edgesInRun = 64

  init(_ rows: PixelRows) {
    self.rows = rows
    stride = (rows.width + 10) & ~7
    changes = .allocate(capacity: stride * Self.rowsAtOnce)
    changes.initialize(repeating: 0)
  }

  deinit { changes.deallocate() }

  /// Fills the area within some parts of a path.
  ///
  /// - Parameters:
  ///   - points: of the whole path, in millimetres.
  ///   - scale: pixels per millimetre.
  ///   - color: as a pixel.
  ///   - opacity: 0…1.
  func fill(
    _ points: UnsafeBufferPointer<Point>, _ parts: [DisplayList.Part],
    _ rule: DisplayList.FillRule, scale: Double, color: UInt32, opacity: Double
  ) {
    guard let first = parts.first else { return }
    let ink = parts.dropFirst().reduce(first.ink) { $0.union($1.ink) }.scaled(by: scale)
    let touched = rows.numbers(from: ink.minY - 1, to: ink.maxY + 1)
    let columns = rows.columns(from: ink.minX - 1, to: ink.maxX + 2)
    guard !columns.isEmpty, !touched.isEmpty else { return }
    runs.removeAll(keepingCapacity: true)
    for part in parts { addRuns(of: points, part.points, scale, in: touched) }
    for start in Swift.stride(from: touched.lowerBound, to: touched.upperBound, by: Self.rowsAtOnce)
    {
      let strip = start..<min(start + Self.rowsAtOnce, touched.upperBound)
      for run in runs where run.touches(strip) { add(run, of: points, scale, to: strip) }
      for number in strip {
        fill(number, of: strip, columns, rule, color, Float(opacity * 255))
      }
    }
  }

  /// Some edges of a closed chain that follow each other: those that begin at the points of a range.
  private struct Run {
    var points: Range<Int>
    /// Where the last of them ends.
    var end: Int
    /// In pixels.
    var top: Double
    var bottom: Double

    func touches(_ rows: Range<Int>) -> Bool {
      bottom > Double(rows.lowerBound) && top < Double(rows.upperBound)
    }
  }

  /// Cuts the edges of a closed chain into runs so short that whoever draws a few rows need not look at all of a
  /// coast. Those that lie above or below all rows are left out.
  private func addRuns(
    of points: UnsafeBufferPointer<Point>, _ chain: Range<Int>, _ scale: Double, in rows: Range<Int>
  ) {
    for start in Swift.stride(
      from: chain.lowerBound, to: chain.upperBound, by: Self.edgesInRun)
    {
      let starts = start..<min(start + Self.edgesInRun, chain.upperBound)
      let end = starts.upperBound < chain.upperBound ? starts.upperBound : chain.lowerBound
      var (top, bottom) = (Double.infinity, -Double.infinity)
      // Unlike with `min` and `max`, a corner that lies nowhere is passed over.
      func extend(to point: Point) {
        if point.y < top { top = point.y }
        if point.y > bottom { bottom = point.y }
      }
      for index in starts { extend(to: points[index]) }
      extend(to: points[end])
      let run = Run(points: starts, end: end, top: top * scale, bottom: bottom * scale)
      if run.touches(rows) { runs.append(run) }
    }
  }

  /// Adds some edges to some rows.
  private func add(
    _ run: Run, of points: UnsafeBufferPointer<Point>, _ scale: Double, to strip: Range<Int>
  ) {
    let (top, bottom) = (Double(strip.lowerBound), Double(strip.upperBound))
    var last = points[run.points.lowerBound].scaled(by: scale)
    for index in run.points {
      let isLast = index + 1 == run.points.upperBound
      let next = points[isLast ? run.end : index + 1].scaled(by: scale)
      if max(last.y, next.y) > top, min(last.y, next.y) < bottom {
        if last.y < next.y {
          add(from: last, to: next, 1, top, bottom)
        } else if last.y > next.y {
          add(from: next, to: last, -1, top, bottom)
        }
      }
      last = next
    }
  }

  /// Adds an edge that runs downwards.
  ///
  /// - Parameter direction: 1 where the area lies on its right side, -1 where it lies on its left.
  @inline(__always)
  private func add(
    from a: Point, to b: Point, _ direction: Double, _ top: Double, _ bottom: Double
  ) {
    guard var row = changes.baseAddress else { return }
    let slope = (b.x - a.x) / (b.y - a.y)
    var y = max(a.y, top).rounded(.down)
    row += Int(y - top) * stride
    while y < min(b.y, bottom) {
      let (start, end) = (max(a.y, y), min(b.y, y + 1))
      let (x, next) = (a.x + (start - a.y) * slope, a.x + (end - a.y) * slope)
      add(from: min(x, next), to: max(x, next), (end - start) * direction, to: row)
      y += 1
      row += stride
    }
  }

  /// Adds a piece of an edge to the pixels of one row that it runs through.
  ///
  /// - Parameter height: of the piece, with the direction as its sign.
  @inline(__always)
  private func add(
    from left: Double, to right: Double, _ height: Double, to row: UnsafeMutablePointer<Float>
  ) {
    // What lies nowhere, or infinitely far away, is left out.
    guard right - left < .infinity else { return }
    var (left, right, height) = (left, right, height)
    let width = Double(rows.width)
    // What lies beside the picture counts for all of the row, or for nothing.
    if left < 0 {
      let share = right <= 0 ? 1 : left / (left - right)
      row[0] += Float(height * share)
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

  /// Sums up a row and lays the colour over its pixels.
  private func fill(
    _ number: Int, of strip: Range<Int>, _ columns: Range<Int>, _ rule: DisplayList.FillRule,
    _ color: UInt32,
    _ opacity: Float
  ) {
    guard let start = changes.baseAddress else { return }
    let changes = start + (number - strip.lowerBound) * stride
    let picture = rows.row(number - rows.top)
    var sum: Float = 0
    var share: UInt32 = 0
    let solid = SIMD8(repeating: color)
    for x in Swift.stride(from: columns.lowerBound & ~7, to: columns.upperBound, by: 8) {
      let block = UnsafeMutableRawPointer(changes + x)
      let words = block.assumingMemoryBound(to: UInt64.self)
      let isEven = words[0] | words[1] | words[2] | words[3] == 0
      if isEven, share == 0 { continue }
      let end = min(x + 8, rows.width)
      if isEven, share == 255, end == x + 8 {
        UnsafeMutableRawPointer(picture + x).storeBytes(of: solid, as: SIMD8<UInt32>.self)
        continue
      }
      if isEven {
        for x in x..<end { picture[x].lay(color, share: share) }
        continue
      }
      for x in x..<end {
        if changes[x] != 0 {
          sum += changes[x]
          share = UInt32(rule.share(sum) * opacity + 0.5)
        }
        if share > 0 { picture[x].lay(color, share: share) }
      }
      block.storeBytes(of: .zero, as: SIMD8<Float>.self)
    }
    for index in rows.width..<stride { changes[index] = 0 }
  }
}

extension DisplayList.FillRule {
  /// How much of a pixel is inside, 0…1, by the sum of what lies round it.
  @inline(__always)
  fileprivate func share(_ sum: Float) -> Float {
    let size = abs(sum)
    switch self {
    case .winding: return min(size, 1)
    case .evenOdd:
      let rest = size - 2 * (size / 2).rounded(.down)
      return min(rest, 2 - rest)
    }
  }
}
