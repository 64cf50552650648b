import Geometry
import Scene

/// Draws lines on pixels, faster than Cairo. Cairo takes about two microseconds per point of a
/// stroke, which would be most of the time for drawing a coast.
///
/// Each straight piece of a line is drawn separately with round ends, by the distance of the pixels
/// from it (``LineProfile``). Where pieces of a line overlap, the larger coverage of a pixel
/// counts, which makes the corners round. The finished line is then blended over the picture. The
/// value of a pixel depends only on the lines, not on which rows are drawn together.
final class LinePainter {
  /// The width and the ends of a line.
  struct Pen {
    /// The width in pixels.
    var width: Double
    /// Whether open lines have butt ends instead of round ones.
    var cutsEnds: Bool
  }

  private let rows: PixelRows
  /// The coverage of each pixel by the current line, 0…255.
  private let shares: UnsafeMutableBufferPointer<UInt8>
  /// The distance between rows in ``shares``.
  private let stride: Int
  /// For each row, the columns in which the line covers anything.
  private let spans: UnsafeMutableBufferPointer<Range<Int>>
  /// The rows in which the line covers anything, counted from the first row in memory.
  private var touched = 0..<0

  init(_ rows: PixelRows) {
    self.rows = rows
    // Several pixels are processed at a time, which may extend beyond the end of a row.
    stride = (rows.width + 15) & ~7
    shares = .allocate(capacity: stride * rows.count)
    shares.initialize(repeating: 0)
    spans = .allocate(capacity: rows.count)
    spans.initialize(repeating: 0..<0)
  }

  deinit {
    shares.deallocate()
    spans.deallocate()
  }

  /// Adds a line to the coverage. ``layOver(_:)`` then draws it.
  ///
  /// - Parameters:
  ///   - points: The points in millimetres from the top left corner of the picture.
  ///   - isClosed: Whether the last point is joined to the first one.
  ///   - pen: The width and the ends of the line.
  ///   - scale: Pixels per millimetre.
  func add(
    _ points: UnsafeBufferPointer<Point>, isClosed: Bool, with pen: Pen, scale: Double
  ) {
    // As in PDF and Cairo, a line of zero length is visible only if it has round ends.
    guard points.count > 1, !pen.cutsEnds || points.contains(where: { $0 != points[0] }) else {
      return
    }
    // A piece touches no pixel farther away than half its width and half a pixel's diagonal.
    let reach = pen.width / 2 + 0.75
    let above = Double(rows.numbers.lowerBound) - reach
    let below = Double(rows.numbers.upperBound) + reach
    let last = points.count - 1
    let isClosed = isClosed || points[0] == points[last]
    let cuts = pen.cutsEnds && !isClosed ? Cuts(points, scale: scale, reach: reach) : nil
    for index in 0..<(isClosed ? points.count : last) {
      let (a, b) = (points[index], points[index == last ? 0 : index + 1])
      guard max(a.y, b.y) * scale >= above, min(a.y, b.y) * scale <= below else { continue }
      let drawn = add(
        from: a.scaled(by: scale), to: b.scaled(by: scale), width: pen.width,
        cuts?.near(index) ?? (nil, nil))
      touched = touched.union(drawn)
    }
  }

  /// Adds a straight piece to the coverage. Its ends are given in pixels. `cuts` are the butt ends
  /// near it.
  ///
  /// - Returns: The rows that the piece may touch, counted from the first row in memory.
  private func add(from a: Point, to b: Point, width: Double, _ cuts: (Cut?, Cut?)) -> Range<Int> {
    let way = b - a
    let length = way.length
    guard length.isFinite else { return 0..<0 }
    let (ux, uy) = length > 0 ? (way.dx / length, way.dy / length) : (1, 0)
    let profile = LineProfile(ux: ux, uy: uy, width: width)
    let reach = profile.reach
    let (left, right) = (min(a.x, b.x) - reach, max(a.x, b.x) + reach)
    let touched = rows.numbers(from: min(a.y, b.y) - reach, to: max(a.y, b.y) + reach)
    for row in touched {
      let dy = Double(row) + 0.5 - a.y
      var (from, to) = (left, right)
      if abs(uy) > 1e-6 {
        let (middle, half) = (a.x + dy * ux / uy, reach / abs(uy))
        (from, to) = (max(from, middle - half), min(to, middle + half))
      }
      let columns = rows.columns(from: from, to: to)
      guard !columns.isEmpty else { continue }
      let index = row - rows.top
      spans[index] = spans[index].union(columns)
      let dx = Double(columns.lowerBound) + 0.5 - a.x
      let center = Point(a.x + dx, a.y + dy)
      let inside = (cuts.0?.inside(center), cuts.1?.inside(center))
      add(
        profile, row: index, columns, across: Steps(dx * uy - dy * ux, uy),
        along: Steps(dx * ux + dy * uy, ux), length: Float(length), inside: inside)
    }
    return (touched.lowerBound - rows.top)..<(touched.upperBound - rows.top)
  }

  /// Adds one row of a piece to the coverage.
  ///
  /// - Parameters:
  ///   - profile: The coverage by distance from the axis.
  ///   - row: The row, counted from the first one in memory.
  ///   - columns: The columns that the piece may touch.
  ///   - across: The distances of the pixels from the piece's axis.
  ///   - along: The positions of the pixels along the axis, from the start of the piece.
  ///   - length: The length of the piece in pixels.
  ///   - inside: The distances of the pixels from the butt ends, positive inside the line.
  @inline(__always)
  private func add(
    _ profile: LineProfile, row: Int, _ columns: Range<Int>, across: Steps, along: Steps,
    length: Float, inside: (Steps?, Steps?)
  ) {
    guard let start = shares.baseAddress else { return }
    let line = UnsafeMutableRawPointer(start + row * stride)
    var (across, along, inside) = (across, along, inside)
    for x in Swift.stride(from: columns.lowerBound, to: columns.upperBound, by: 4) {
      let most = (line + x).loadUnaligned(as: UInt32.self)
      // In a broad line most pixels are already fully covered.
      if most != .max {
        let beyond = greater(greater(-along.values, along.values - length), .zero)
        let distance = (across.values * across.values + beyond * beyond).squareRoot()
        var share = profile.covered(at: distance)
        if let start = inside.0 { share *= start.share }
        if let end = inside.1 { share *= end.share }
        // Adding this constant (1.5 · 2²³) rounds the value to a whole number in the lowest bits.
        let bits = unsafeBitCast(share * 255 + 12_582_912, to: SIMD4<UInt32>.self)
        let new = SIMD4<UInt8>(truncatingIfNeeded: bits)
        var old = unsafeBitCast(most, to: SIMD4<UInt8>.self)
        old.replace(with: new, where: new .> old)
        (line + x).storeBytes(of: old, as: SIMD4<UInt8>.self)
      }
      across.advance()
      along.advance()
      inside.0?.advance()
      inside.1?.advance()
    }
  }

  /// Blends the accumulated coverage over the picture and resets it. Where lines that were added
  /// together overlap, the larger coverage of a pixel counts.
  func layOver(_ color: Color) {
    guard let start = shares.baseAddress else { return }
    let paint = color.pixel
    let opacity = UInt32(min(max(color.alpha, 0), 1) * 256)
    for row in touched {
      let line = UnsafeMutableRawPointer(start + row * stride)
      let picture = rows.row(row)
      for x in Swift.stride(from: spans[row].lowerBound & ~7, to: spans[row].upperBound, by: 8) {
        guard (line + x).load(as: UInt64.self) != 0 else { continue }
        for x in x..<min(x + 8, rows.width) {
          let share = (line + x).load(as: UInt8.self)
          if share > 0 { picture[x].lay(paint, share: (UInt32(share) * opacity) >> 8) }
        }
        (line + x).storeBytes(of: 0, as: UInt64.self)
      }
      spans[row] = 0..<0
    }
    touched = 0..<0
  }
}

/// A butt end, where a line is cut off at a right angle.
private struct Cut {
  let end: Point
  /// A unit vector that points into the line.
  let inwards: Vector

  /// The distances of a row's pixels from the cut, starting at a pixel centre. They are positive on
  /// the line's side.
  func inside(_ center: Point) -> Steps { Steps((center - end).dot(inwards), inwards.dx) }
}

/// The butt ends of a line. Pieces near an end must not extend beyond it with their own round ends.
private struct Cuts {
  private let start: Cut
  private let end: Cut
  /// The index of the last piece near the start and of the first piece near the end.
  private let lastAtStart: Int
  private let firstAtEnd: Int

  /// - Parameters:
  ///   - points: Two or more points, in millimetres.
  ///   - scale: Pixels per millimetre.
  ///   - reach: The greatest distance from its axis, in pixels, at which the line touches a pixel.
  init(_ points: UnsafeBufferPointer<Point>, scale: Double, reach: Double) {
    let last = points.count - 1
    /// The cut at an end, and the number of pieces that are near it.
    func cut(_ point: (Int) -> Point) -> (Cut, near: Int) {
      let end = point(0)
      var inwards = Vector(0, 0)
      var (near, way) = (0, 0.0)
      while near < last, way <= reach {
        near += 1
        way += (point(near) - point(near - 1)).length
        if inwards == Vector(0, 0) { inwards = (point(near) - end).normalized }
      }
      return (Cut(end: end, inwards: inwards), near)
    }
    let (start, nearStart) = cut { points[$0].scaled(by: scale) }
    let (end, nearEnd) = cut { points[last - $0].scaled(by: scale) }
    (self.start, self.end) = (start, end)
    (lastAtStart, firstAtEnd) = (nearStart - 1, last - nearEnd)
  }

  /// The cuts near a piece.
  func near(_ piece: Int) -> (Cut?, Cut?) {
    (piece <= lastAtStart ? start : nil, piece >= firstAtEnd ? end : nil)
  }
}

/// A quantity that grows linearly from pixel to pixel, for four pixels at a time.
private struct Steps {
  var values: SIMD4<Float>
  private let four: Float

  @inline(__always)
  init(_ first: Double, _ step: Double) {
    values = Float(first) + SIMD4<Float>(0, 1, 2, 3) * Float(step)
    four = 4 * Float(step)
  }

  @inline(__always)
  mutating func advance() { values += four }

  /// The part of each pixel that lies inside the cut, 0…1.
  @inline(__always)
  var share: SIMD4<Float> { lesser(greater(values + 0.5, .zero), .one) }
}

extension Range<Int> {
  /// The smallest range that contains both ranges.
  @inline(__always)
  fileprivate func union(_ other: Range) -> Range {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
