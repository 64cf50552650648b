import Geometry

/// Finds the boxes that intersect a given one, by a sweep from left to right. The verifier does not
/// share the spatial index of the solver.
struct BoxSweep {
  private let order: [Int]
  private let boxes: [Box]
  private let greatestWidth: Double

  /// Creates an index of the given boxes.
  init(_ boxes: [Box]) {
    self.boxes = boxes
    order = boxes.indices.sorted { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
    greatestWidth = boxes.map(\.width).max() ?? 0
  }

  /// The numbers of the boxes that intersect or touch `box`, in ascending order.
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
