/// Counts the pairs of rings in an area of which one lies in the bounding box of the other. A hole
/// in the outer ring of its own polygon does not count.
package struct RingNesting: Hashable, Sendable {
  package private(set) var pairs = 0
  /// A corner of the inner box of the last such pair.
  package private(set) var place: Point?
  /// Whether counting stopped because the limit was exceeded.
  package private(set) var isMore = false

  /// The number of rings around each ring that is allowed in addition to the limit. Islands lie in
  /// the bounding boxes of continents, so some nesting is normal.
  private static let usualDepth = 50

  /// Counts the pairs in `area`. Counting stops if there are more than `limit` plus `usualDepth`
  /// for each ring.
  package init(of area: Area, limit: Int = .max) {
    var boxes: [Box] = []
    var owners: [Int] = []
    for (number, polygon) in area.enumerated() {
      for box in polygon.rings.compactMap(\.box) {
        boxes.append(box)
        owners.append(number)
      }
    }
    let most = limit == .max ? Int.max : limit + Self.usualDepth * boxes.count
    let tree = BoxTree(boxes)
    for (number, box) in boxes.enumerated() {
      let isOuter = number == 0 || owners[number - 1] != owners[number]
      tree.visit(box) { other in
        let isItsHole = isOuter && owners[other] == owners[number]
        if other != number, !isItsHole, boxes[number].contains(boxes[other]) {
          pairs += 1
          place = Point(boxes[other].minX, boxes[other].minY)
        }
        isMore = pairs > most
        return !isMore
      }
      if isMore { return }
    }
  }
}
