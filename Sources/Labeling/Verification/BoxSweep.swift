import Geometry

/// Which boxes of one list meet which of another, found by sweeping from left to right: the verifier shares no
/// index with the solver.
struct BoxSweep {
  private let order: [Int]
  private let boxes: [Box]
  private let greatestWidth: Double

  /// - Parameter boxes: those that are looked for.
  init(_ boxes: [Box]) {
    self.boxes = boxes
    order = boxes.indices.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
    greatestWidth = boxes.map(\.width).max() ?? 0
  }

  /// The numbers of the boxes that meet `box` or touch it, ascending.
  func numbers(meeting box: Box) -> [Int] {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if boxes[order[middle]].minX < box.minX - greatestWidth {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Int] = []
    for number in order[low...] {
      let other = boxes[number]
      guard other.minX <= box.maxX else { break }
      if other.maxX >= box.minX, other.minY <= box.maxY, other.maxY >= box.minY {
        found.append(number)
      }
    }
    return found.sorted()
  }
}
