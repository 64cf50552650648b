/// Lines that were generalised together, so that they neither cross nor leave each other where they did not before.
///
/// First the bends that are too small to be seen are removed, the smallest first (Visvalingam and Whyatt 1993).
/// A bend stays if a point of another bend or line, or a given place, lies in it: so lines do not cross, and
/// places stay on their side. Then corners are rounded. Ends of lines, and points where others end, stay where
/// they are.
package struct Generalisation {
  /// How lines are generalised.
  package struct Rule: Hashable, Sendable {
    /// The area of the smallest bend to keep. A bend is the triangle of a point with its neighbours; one that is
    /// narrower than it is deep counts as a quarter of the square of its breadth.
    package var leastBend: Double
    /// The greatest distance from a corner at which it begins to be rounded; 0 leaves corners sharp.
    package var rounding: Double

    package init(leastBend: Double, rounding: Double) {
      (self.leastBend, self.rounding) = (leastBend, rounding)
    }
  }

  /// A point of a generalised line, as a mean of three points of the original one.
  private struct Mix {
    let points: (Int, Int, Int)
    let weights: (Double, Double, Double)

    init(_ index: Int) { (points, weights) = ((index, index, index), (0, 1, 0)) }

    init(_ points: (Int, Int, Int), _ weights: (Double, Double, Double)) {
      (self.points, self.weights) = (points, weights)
    }
  }

  private let mixes: [[Mix]]

  /// Generalises lines.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - places: Points that must stay on their side of each line.
  ///   - rule: How small bends may be, in the units of the lines.
  package init(_ lines: [Polyline], beside places: [Point] = [], _ rule: Rule) {
    var bends = Bends(lines, beside: places)
    bends.remove(upTo: rule.leastBend)
    mixes = lines.indices.map { line in
      let kept = bends.kept(of: line)
      guard rule.rounding > 0, kept.count > 2 else { return kept.map(Mix.init) }
      var mixes = [Mix(kept[0])]
      for (place, corner) in kept.enumerated().dropFirst().dropLast() {
        mixes += Self.rounded(
          (kept[place - 1], corner, kept[place + 1]), lines[line].points, rule.rounding,
          isFree: { bends.mayRound(line, corner, $0) })
      }
      return mixes + [Mix(kept[kept.count - 1])]
    }
  }

  /// The generalised lines.
  ///
  /// - Parameter lines: The lines that were generalised, or the same lines in other coordinates.
  package func applied(to lines: [Polyline]) -> [Polyline] {
    zip(mixes, lines).map { mixes, line in
      let points = line.points
      return Polyline(
        mixes.map { mix in
          if mix.weights.1 == 1 { return points[mix.points.1] }
          let (a, b, c) = (points[mix.points.0], points[mix.points.1], points[mix.points.2])
          return b + (a - b) * mix.weights.0 + (c - b) * mix.weights.2
        })
    }
  }

  /// The steps along the curve that takes the place of a corner, and the sine of the smallest turn that gets one.
  private static let steps = [0, 0.25, 0.5, 0.75, 1.0]
  private static let leastTurn = 0.12

  /// A parabola in place of a corner, or the corner itself if it hardly turns or if something lies in it.
  private static func rounded(
    _ corner: (Int, Int, Int), _ points: [Point], _ reach: Double,
    isFree: ((Point, Point, Point)) -> Bool
  ) -> [Mix] {
    let (a, b, c) = (points[corner.0], points[corner.1], points[corner.2])
    let (before, after) = (a.distance(to: b), b.distance(to: c))
    guard before > 0, after > 0 else { return [Mix(corner.1)] }
    let turn = (b - a).normalized.cross((c - b).normalized)
    let isBack = (b - a).dot(c - b) < 0
    // The curves of neighbouring corners may meet, but not overlap.
    let (first, second) = (min(0.5, reach / before), min(0.5, reach / after))
    guard isBack || abs(turn) > leastTurn,
      isFree((b.interpolated(to: a, first), b, b.interpolated(to: c, second)))
    else { return [Mix(corner.1)] }
    return steps.map { t in
      let (from, to) = ((1 - t) * (1 - t) * first, t * t * second)
      return Mix(corner, (from, 1 - from - to, to))
    }
  }
}

/// The points of several lines, from which those of the smallest bends are taken out.
private struct Bends {
  private let points: [Point]
  private var previous: [Int]
  private var next: [Int]
  /// The ends of lines, points at which others end, and the places beside the lines.
  private var isFixed: [Bool]
  private var isLeft: [Bool]
  private let starts: [Int]
  private let counts: [Int]
  /// The number of points of all lines. Those of the places follow.
  private let pointCount: Int
  private let grid: PointGrid

  init(_ lines: [Polyline], beside places: [Point]) {
    points = lines.flatMap(\.points) + places
    counts = lines.map(\.points.count)
    var starts: [Int] = []
    var line = 0
    for count in counts {
      starts.append(line)
      line += count
    }
    self.starts = starts
    pointCount = line
    previous = points.indices.map { $0 - 1 }
    next = points.indices.map { $0 + 1 }
    isLeft = Array(repeating: true, count: points.count)
    let ends = Set(lines.flatMap { [$0.points.first, $0.points.last].compactMap(\.self) })
    isFixed = points.map(ends.contains)
    for index in line..<points.count { isFixed[index] = true }
    grid = PointGrid(points)
  }

  /// The numbers of the points of a line that are left, in the line's own count.
  func kept(of line: Int) -> [Int] {
    (0..<counts[line]).filter { isLeft[starts[line] + $0] }
  }

  /// Whether a corner may be rounded: nothing else lies in it, and no other line ends there.
  func mayRound(_ line: Int, _ corner: Int, _ triangle: (Point, Point, Point)) -> Bool {
    !isFixed[starts[line] + corner] && isEmpty(triangle)
  }

  /// Removes bends, the smallest first, until none is smaller than `least`.
  mutating func remove(upTo least: Double) {
    var heap = Heap()
    var sizeOf = Array(repeating: Double.infinity, count: points.count)
    for index in 0..<pointCount where !isFixed[index] {
      sizeOf[index] = area(index)
      if sizeOf[index] < least { heap.push((sizeOf[index], index)) }
    }
    while let (size, index) = heap.pop() {
      guard isLeft[index], size == sizeOf[index] else { continue }
      // A ring that is too small to be seen shrinks to its ends.
      let (before, after) = (previous[index], next[index])
      guard isEmpty((points[before], points[index], points[after])) else { continue }
      isLeft[index] = false
      (next[before], previous[after]) = (after, before)
      for neighbour in [before, after] where !isFixed[neighbour] {
        // A bend that grows out of a removed one is never removed before it.
        sizeOf[neighbour] = max(size, area(neighbour))
        if sizeOf[neighbour] < least { heap.push((sizeOf[neighbour], neighbour)) }
      }
    }
  }

  /// How large a bend looks.
  private func area(_ index: Int) -> Double {
    let (before, after) = (previous[index], next[index])
    let (a, b, c) = (points[before], points[index], points[after])
    // A narrow bend is seen less than a wide one of the same area: its two sides run into one line.
    let base = a.distance(to: c)
    var size = min(abs((b - a).cross(c - a)) / 2, base * base / 4)
    if !isFixed[after] { size = min(size, tongue(a, b, c, points[next[after]])) }
    if !isFixed[before] { size = min(size, tongue(points[previous[before]], a, b, c)) }
    return size
  }

  /// How large a tongue with a blunt tip looks, by its breadth. Infinite if it is not deeper than broad.
  private func tongue(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Double {
    let base = a.distance(to: d)
    let depth = min(b.distance(toSegment: a, d), c.distance(toSegment: a, d))
    return depth > base ? base * base / 4 : .infinity
  }

  /// Whether no point that is left lies in a triangle, besides its own corners and points at the same places.
  private func isEmpty(_ triangle: (Point, Point, Point)) -> Bool {
    let (a, b, c) = triangle
    let way = (b - a).cross(c - a) < 0 ? -1.0 : 1.0
    return grid.none(in: Box(a, c).union(Box(b, b))) { index in
      let point = points[index]
      guard isLeft[index], point != a, point != b, point != c else { return false }
      return (b - a).cross(point - a) * way >= 0 && (c - b).cross(point - b) * way >= 0
        && (a - c).cross(point - c) * way >= 0
    }
  }
}

/// Points, sorted into the cells of a grid that has about as many cells as points.
private struct PointGrid {
  private let box: Box
  private let columns: Int
  private let rows: Int
  private var starts: [Int]
  private var members: [Int]

  init(_ points: [Point]) {
    let box = Box(points) ?? Box(x: 0, y: 0, width: 0, height: 0)
    self.box = box
    let side = (Double(max(points.count, 1)).squareRoot()).rounded(.up)
    let columns = max(1, Int(side))
    let rows = columns
    (self.columns, self.rows) = (columns, rows)
    let cell = { (point: Point) in
      Self.place(point.y, box.minY, box.height, rows) * columns
        + Self.place(point.x, box.minX, box.width, columns)
    }
    let cells = points.map(cell)
    starts = Array(repeating: 0, count: columns * rows + 1)
    for cell in cells { starts[cell + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var filled = starts
    members = Array(repeating: 0, count: points.count)
    for (index, cell) in cells.enumerated() {
      members[filled[cell]] = index
      filled[cell] += 1
    }
  }

  /// Whether no point in the cells that a box touches satisfies a condition.
  func none(in reach: Box, _ holds: (Int) -> Bool) -> Bool {
    let left = Self.place(reach.minX, box.minX, box.width, columns)
    let right = Self.place(reach.maxX, box.minX, box.width, columns)
    let top = Self.place(reach.minY, box.minY, box.height, rows)
    let bottom = Self.place(reach.maxY, box.minY, box.height, rows)
    for row in top...bottom {
      let (first, last) = (starts[row * columns + left], starts[row * columns + right + 1])
      for place in first..<last where holds(members[place]) { return false }
    }
    return true
  }

  private static func place(_ value: Double, _ least: Double, _ size: Double, _ count: Int) -> Int {
    guard size > 0 else { return 0 }
    let share = (value - least) / size * Double(count)
    return share.isFinite ? Int(min(max(share, 0), Double(count - 1))) : 0
  }
}

/// Numbered values, of which the smallest is taken first. Of equal ones the lower number is.
private struct Heap {
  private var items: [(Double, Int)] = []

  mutating func push(_ item: (Double, Int)) {
    items.append(item)
    var child = items.count - 1
    while child > 0, items[child] < items[(child - 1) / 2] {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (Double, Int)? {
    guard let last = items.popLast() else { return nil }
    guard let first = items.first else { return last }
    items[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < items.count && items[child] < items[least] {
        least = child
      }
      if least == parent { return first }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
