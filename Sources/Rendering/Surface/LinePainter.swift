import Geometry
import Scene

/// Draws lines on pixels, faster than Cairo, whose strokes take two microseconds a point: most of the time of
/// a coast.
///
/// Every straight piece of a line is drawn by itself with round ends, by the distance of the pixels from it
/// (``LineProfile``). Where pieces of one line overlap, the one that covers more of a pixel counts, so corners
/// come out round; then the line is laid over the picture. A pixel depends on the lines alone, not on the rows
/// that are drawn together.
final class LinePainter {
  /// What draws a line.
  struct Pen {
    /// In pixels.
    var width: Double
    /// Whether open lines are cut off straight where they end.
    var cutsEnds: Bool
  }

  private let rows: PixelRows
  /// What the line that is being drawn covers of the pixels, 0…255.
  private let shares: UnsafeMutableBufferPointer<UInt8>
  /// From one row of the shares to the next.
  private let stride: Int
  /// The columns in which it covers anything, row by row.
  private let spans: UnsafeMutableBufferPointer<Range<Int>>
  /// The rows in which it does, counted from the first there is.
  private var touched = 0..<0

  init(_ rows: PixelRows) {
    self.rows = rows
    // Several pixels are done at a time, also at the end of a row.
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

  /// Adds a line to what will be laid over the picture.
  ///
  /// - Parameters:
  ///   - points: in millimetres from the top left corner of the picture.
  ///   - scale: pixels per millimetre.
  func add(
    _ points: UnsafeBufferPointer<Point>, isClosed: Bool, with pen: Pen, scale: Double
  ) {
    // As PDF and Cairo have it, what has no length shows by its round ends alone.
    guard points.count > 1, !pen.cutsEnds || points.contains(where: { $0 != points[0] }) else {
      return
    }
    // No piece reaches farther than half its width and the diagonal of half a pixel.
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

  /// Adds a straight piece to the shares; its ends in pixels.
  ///
  /// - Parameter cuts: those that are near.
  /// - Returns: the rows that it may touch, counted from the first there is.
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

  /// Adds a row of a piece to the shares.
  ///
  /// - Parameters:
  ///   - across: distances of the pixels from the piece's axis.
  ///   - along: their places along it, from its start.
  ///   - inside: how far they lie within the line where it is cut off.
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
      // Within a broad line most pixels are soon covered.
      if most != .max {
        let beyond = greater(greater(-along.values, along.values - length), .zero)
        let distance = (across.values * across.values + beyond * beyond).squareRoot()
        var share = profile.covered(at: distance)
        if let start = inside.0 { share *= start.share }
        if let end = inside.1 { share *= end.share }
        // Added to a number as great as this, a whole number stands in the last bits.
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

  /// Lays what has been added over the picture, and forgets it. Where lines overlap that were added together,
  /// the one that covers more of a pixel counts.
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

/// Where a line is cut off at a right angle.
private struct Cut {
  let end: Point
  /// Into the line, of length 1.
  let inwards: Vector

  /// How far the pixels of a row lie on the line's side, from one centre on.
  func inside(_ center: Point) -> Steps { Steps((center - end).dot(inwards), inwards.dx) }
}

/// The ends of a line that are cut off. Pieces near them must not stand out with their own round ends.
private struct Cuts {
  private let start: Cut
  private let end: Cut
  /// The last piece near the start, and the first near the end.
  private let lastAtStart: Int
  private let firstAtEnd: Int

  /// - Parameters:
  ///   - points: two or more, in millimetres.
  ///   - reach: pixels from its axis that a line touches.
  init(_ points: UnsafeBufferPointer<Point>, scale: Double, reach: Double) {
    let last = points.count - 1
    /// The cut at an end, and how many pieces from there are near it.
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

/// A quantity that grows evenly from pixel to pixel, for four of them.
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

  /// Of a distance within a cut, the part of the pixel that is left.
  @inline(__always)
  var share: SIMD4<Float> { lesser(greater(values + 0.5, .zero), .one) }
}

extension Range<Int> {
  /// The least range that holds both.
  @inline(__always)
  fileprivate func union(_ other: Range) -> Range {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
