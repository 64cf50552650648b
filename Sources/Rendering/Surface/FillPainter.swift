import Geometry

/// Fills areas on pixels, several times as fast as Cairo.
///
/// Each edge adds its signed area to the pixels that it crosses. The running sum from the left is
/// the exact coverage of each pixel. This is the method of signed areas that font rasterisers use.
/// In every row an edge is computed from its two ends, so the value of a pixel does not depend on
/// which rows are drawn together.
final class FillPainter {
  private let rows: PixelRows
  private let sums: EdgeSums
  /// The runs of edges of the current area.
  private var runs: [Run] = []

  /// Limits that keep the working memory within the cache of a processor core.
  private static let rowsAtOnce = 32
  private static let edgesInRun = 64

  init(_ rows: PixelRows) {
    self.rows = rows
    sums = EdgeSums(columns: rows.width, rows: Self.rowsAtOnce)
  }

  /// Fills the area of some subpaths of a path.
  ///
  /// - Parameters:
  ///   - points: All points of the path, in millimetres.
  ///   - parts: The subpaths to fill.
  ///   - rule: The fill rule.
  ///   - scale: Pixels per millimetre.
  ///   - color: The colour as a pixel value.
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

  /// Consecutive edges of a closed chain: those that start at the points of a range.
  private struct Run {
    var points: Range<Int>
    /// The index of the point where the last edge ends.
    var end: Int
    /// The vertical extent in pixels.
    var top: Double
    var bottom: Double

    func touches(_ rows: Range<Int>) -> Bool {
      bottom > Double(rows.lowerBound) && top < Double(rows.upperBound)
    }
  }

  /// Splits the edges of a closed chain into short runs, so that drawing a few rows does not have
  /// to examine a whole coastline. Runs entirely above or below the rows are left out.
  private func addRuns(
    of points: UnsafeBufferPointer<Point>, _ chain: Range<Int>, _ scale: Double, in rows: Range<Int>
  ) {
    for start in Swift.stride(
      from: chain.lowerBound, to: chain.upperBound, by: Self.edgesInRun)
    {
      let starts = start..<min(start + Self.edgesInRun, chain.upperBound)
      let end = starts.upperBound < chain.upperBound ? starts.upperBound : chain.lowerBound
      var (top, bottom) = (Double.infinity, -Double.infinity)
      // Unlike `min` and `max`, these comparisons ignore a NaN coordinate.
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

  /// Adds the edges of a run to the sums of some rows.
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

  /// Computes the coverage of a row and blends the colour over its pixels: pixel by pixel where the
  /// coverage changes, and uniformly between.
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
  /// Blends a colour over some pixels, all with the same coverage.
  fileprivate func lay(_ color: UInt32, share: UInt32, on pixels: Range<Int>) {
    switch share {
    case 0: break
    case 255: self[pixels].update(repeating: color)
    default: for x in pixels { self[x].lay(color, share: share) }
    }
  }
}

extension DisplayList.FillRule {
  /// The coverage of a pixel, 0…1, from the running sum of signed areas.
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
