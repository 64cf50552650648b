import Geometry

/// Fills areas on pixels, several times as fast as Cairo.
///
/// Every edge of an area adds to the pixels it runs through how much of the area begins or ends there; summed up
/// from the left, that is how much of each pixel is covered, as exactly as numbers are (signed areas, as in font
/// rasterisers). In every row an edge is worked out from its ends, so that a pixel does not depend on the rows
/// that are drawn together.
final class FillPainter {
  private let rows: PixelRows
  private let sums: EdgeSums
  /// The edges of the area that is being filled.
  private var runs: [Run] = []

  /// So few that they stay in a core's cache.
  private static let rowsAtOnce = 32
  private static let edgesInRun = 64

  init(_ rows: PixelRows) {
    self.rows = rows
    sums = EdgeSums(columns: rows.width, rows: Self.rowsAtOnce)
  }

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
    guard !rows.columns(from: ink.minX - 1, to: ink.maxX + 2).isEmpty, !touched.isEmpty else {
      return
    }
    runs.removeAll(keepingCapacity: true)
    for part in parts { addRuns(of: points, part.points, scale, in: touched) }
    for start in Swift.stride(from: touched.lowerBound, to: touched.upperBound, by: Self.rowsAtOnce)
    {
      let strip = start..<min(start + Self.rowsAtOnce, touched.upperBound)
      for run in runs where run.touches(strip) { add(run, of: points, scale, to: strip) }
      for number in strip {
        fill(number, of: strip, rule, color, Float(opacity * 255))
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
          sums.add(from: last, to: next, 1, top, bottom)
        } else if last.y > next.y {
          sums.add(from: next, to: last, -1, top, bottom)
        }
      }
      last = next
    }
  }

  /// Sums up a row and lays the colour over its pixels: one by one where something begins or ends, evenly in
  /// between.
  private func fill(
    _ number: Int, of strip: Range<Int>, _ rule: DisplayList.FillRule, _ color: UInt32,
    _ opacity: Float
  ) {
    let picture = UnsafeMutableBufferPointer(
      start: rows.row(number - rows.top), count: rows.width)
    var (sum, share, done): (Float, UInt32, Int) = (0, 0, 0)
    sums.take(row: number - strip.lowerBound) { first, changes in
      let start = min(first, picture.count)
      picture.lay(color, share: share, on: done..<start)
      done = min(first + 8, picture.count)
      for x in start..<done {
        let change = changes[x - first]
        if change != 0 {
          sum += change
          share = UInt32(rule.share(sum) * opacity + 0.5)
        }
        if share > 0 { picture[x].lay(color, share: share) }
      }
    }
    picture.lay(color, share: share, on: done..<rows.width)
  }
}

extension UnsafeMutableBufferPointer<UInt32> {
  /// Lays a colour evenly over some pixels.
  fileprivate func lay(_ color: UInt32, share: UInt32, on pixels: Range<Int>) {
    switch share {
    case 0: break
    case 255: self[pixels].update(repeating: color)
    default: for x in pixels { self[x].lay(color, share: share) }
    }
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
