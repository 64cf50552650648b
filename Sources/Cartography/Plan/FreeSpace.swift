import Geometry

/// Finds room in the map frame for boxes that must not cover the subject of the map.
struct FreeSpace {
  /// How well the position of a box suits the map.
  enum Fit {
    /// The box covers nothing of the subject.
    case free
    /// The box covers land of the subject, but none of its symbols and lines.
    case overLand
    /// The box covers symbols or lines of the subject.
    case covering
  }

  /// The minimum distance between boxes that do not share an edge, in millimetres.
  private static let gap = 3.0

  private let frame: Box
  /// The cells with anything of the subject, and those with its symbols and lines.
  private let all: CellSums
  private let marks: CellSums
  private var boxes: [Box] = []

  init(_ frame: Box, around subject: Subject) {
    self.frame = frame
    var marks = subject
    marks.areas = []
    all = CellSums(frame, subject)
    self.marks = CellSums(frame, marks)
  }

  /// Finds the best position for a box that fits in the frame. The preferred position is taken if it
  /// is free. Otherwise the search prefers the corners of the frame to its edges, its edges to its
  /// interior, and positions near the preferred one. If no position is free, the same search looks for
  /// one that covers only land. If there is none either, the box covers the subject, as near as
  /// possible to the preferred position.
  ///
  /// - Parameters:
  ///   - size: the width and height of the box, in millimetres.
  ///   - origin: the preferred position of its top left corner.
  /// - Returns: nil if the box would cover or nearly touch an earlier box at every position.
  mutating func place(
    _ size: Vector, preferring origin: Point
  ) -> (box: Box, fit: Fit)? {
    let wanted = Box(x: origin.x, y: origin.y, width: size.dx, height: size.dy)
    let found: (box: Box, fit: Fit)? =
      if let box = best(wanted, avoiding: all) {
        (box, .free)
      } else if let box = best(wanted, avoiding: marks) {
        (box, .overLand)
      } else {
        nearest(wanted).map { ($0, .covering) }
      }
    if let found { boxes.append(found.box) }
    return found
  }

  /// The best position that covers none of some cells; nil if there is none.
  private func best(_ wanted: Box, avoiding cells: CellSums) -> Box? {
    func isFree(_ box: Box) -> Bool {
      frame.grown(by: 1e-6).contains(box) && cells.count(in: box) == 0 && isApart(box)
    }
    if isFree(wanted) { return wanted }
    var best: (box: Box, cost: Double)?
    let (lefts, tops) = steps(for: wanted)
    for top in tops {
      for left in lefts {
        let atSide = left == lefts.first || left == lefts.last
        let atEnd = top == tops.first || top == tops.last
        var cost = Point(left, top).distance(to: Point(wanted.minX, wanted.minY)) / 10
        cost += (atSide ? 0 : 30) + (atEnd ? 0 : 30) + (atSide || atEnd ? 0 : 200)
        guard cost < best?.cost ?? .infinity else { continue }
        let box = Box(x: left, y: top, width: wanted.width, height: wanted.height)
        if isFree(box) { best = (box, cost) }
      }
    }
    return best?.box
  }

  /// The position nearest to the wanted one that is apart from the earlier boxes; nil if there is none.
  private func nearest(_ wanted: Box) -> Box? {
    let (lefts, tops) = steps(for: wanted)
    let boxes = tops.flatMap { top in
      lefts.map { Box(x: $0, y: top, width: wanted.width, height: wanted.height) }
    }
    func distance(_ box: Box) -> Double {
      Point(box.minX, box.minY).distance(to: Point(wanted.minX, wanted.minY))
    }
    return boxes.filter(isApart).min { distance($0) < distance($1) }
  }

  /// The left and the upper edges that the search tries for a box.
  private func steps(for box: Box) -> (lefts: [Double], tops: [Double]) {
    (
      steps(from: frame.minX, to: frame.maxX - box.width),
      steps(from: frame.minY, to: frame.maxY - box.height)
    )
  }

  private func steps(from start: Double, to end: Double) -> [Double] {
    guard end > start else { return [min(start, end)] }
    return Array(stride(from: start, to: end, by: CellSums.cell)) + [end]
  }

  /// Whether a box covers none of the earlier boxes, and keeps a distance from those that it does
  /// not adjoin.
  private func isApart(_ box: Box) -> Bool {
    boxes.allSatisfy { other in
      // Boxes may share an edge, but a narrow strip of map between two boxes would look like a
      // mistake.
      !box.shrunk(by: 1e-6).intersects(other)
        && (!box.grown(by: Self.gap).intersects(other) || abuts(box, other))
    }
  }

  private func abuts(_ a: Box, _ b: Box) -> Bool {
    abs(a.maxX - b.minX) < 1e-3 || abs(b.maxX - a.minX) < 1e-3 || abs(a.maxY - b.minY) < 1e-3
      || abs(b.maxY - a.minY) < 1e-3
  }
}
