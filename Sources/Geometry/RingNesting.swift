/// How many rings of an area lie in each other's boxes, the holes of a polygon in its own outer ring apart.
package struct RingNesting: Hashable, Sendable {
  package private(set) var pairs = 0
  /// A corner of one of the last such rings.
  package private(set) var place: Point?
  /// Whether the counting stopped at the limit.
  package private(set) var isMore = false

  /// In how many others a ring may lie on average before it counts against the limit: islands lie in the boxes of
  /// continents.
  private static let usualDepth = 50

  /// - Parameter limit: the counting stops when there are more pairs than this, and fifty for each ring.
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
