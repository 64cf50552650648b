/// A spatial index that finds the boxes near a place, even if their sizes differ widely. It is an
/// R-tree that is packed once (sort-tile-recursive; Leutenegger, Lopez & Edgington 1997). Use
/// ``GridIndex`` for boxes of similar size that are added one by one.
package struct BoxTree: Sendable {
  /// The numbers of the boxes in the order of the lowest level.
  private let numbers: [Int]
  /// The boxes of each level of the tree. The first level holds the indexed boxes. Each box of a
  /// higher level encloses a group of boxes of the level below.
  private let levels: [[Box]]

  /// The number of boxes in a group.
  private static let fan = 8

  package init(_ boxes: [Box]) {
    numbers = Self.tiled(boxes)
    var levels = [numbers.map { boxes[$0] }]
    while let last = levels.last, last.count > Self.fan {
      levels.append(
        stride(from: 0, to: last.count, by: Self.fan).map { start in
          last[start..<min(start + Self.fan, last.count)].dropFirst()
            .reduce(last[start]) { $0.union($1) }
        })
    }
    self.levels = levels
  }

  /// Calls `body` with the number of each box that shares a point with `box`. The order is not
  /// defined. The search ends when `body` returns false.
  package func visit(_ box: Box, _ body: (Int) -> Bool) {
    guard let top = levels.indices.last else { return }
    _ = visit(box, level: top, 0..<levels[top].count, body)
  }

  /// Whether `condition` is true for the number of any box that shares a point with `box`.
  package func contains(near box: Box, where condition: (Int) -> Bool = { _ in true }) -> Bool {
    var isFound = false
    visit(box) { number in
      isFound = condition(number)
      return !isFound
    }
    return isFound
  }

  private func visit(_ box: Box, level: Int, _ range: Range<Int>, _ body: (Int) -> Bool) -> Bool {
    let boxes = levels[level]
    for index in range where boxes[index].touches(box) {
      if level == 0 {
        guard body(numbers[index]) else { return false }
      } else {
        let start = index * Self.fan
        let end = min(start + Self.fan, levels[level - 1].count)
        guard visit(box, level: level - 1, start..<end, body) else { return false }
      }
    }
    return true
  }

  /// The numbers of the boxes, sorted into vertical slices from left to right, and within each
  /// slice by ascending `y`.
  private static func tiled(_ boxes: [Box]) -> [Int] {
    let precedes = { (a: (Double, Double), b: (Double, Double)) in a < b }
    let centers = boxes.map(\.center)
    let byX = boxes.indices.sorted {
      precedes((centers[$0].x, centers[$0].y), (centers[$1].x, centers[$1].y))
    }
    let slices = max(1, (Double(boxes.count) / Double(fan)).squareRoot().rounded(.up))
    let size = max(1, Int((Double(boxes.count) / slices).rounded(.up)))
    return stride(from: 0, to: byX.count, by: size).flatMap { start in
      byX[start..<min(start + size, byX.count)].sorted {
        precedes((centers[$0].y, centers[$0].x), (centers[$1].y, centers[$1].x))
      }
    }
  }
}
