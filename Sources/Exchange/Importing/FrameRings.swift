import Geometry

/// Closes lines that enter and leave a box along the box's edge, with the area on their left.
struct FrameRings {
  private(set) var rings: [Ring] = []

  /// - Parameters:
  ///   - lines: Lines that start and end on the edge of the box. Others are left out.
  ///   - box: The box.
  init(_ lines: [Polyline], in box: Box) {
    var chains: [(points: [Point], start: Double, end: Double)] = []
    for line in lines {
      guard let first = line.points.first, let last = line.points.last,
        let start = Self.station(of: first, on: box), let end = Self.station(of: last, on: box)
      else { continue }
      chains.append((line.points, start, end))
    }
    var used = Set<Int>()
    for first in chains.indices where !used.contains(first) {
      var points: [Point] = []
      var index = first
      while used.insert(index).inserted {
        points += chains[index].points
        // Counter-clockwise along the edge from the end of a line to the nearest start, the area stays on the left.
        let end = chains[index].end
        func ahead(_ other: Int) -> Double {
          let way = chains[other].start - end
          return way < 0 ? way + 4 : way
        }
        guard let next = chains.indices.min(by: { ahead($0) < ahead($1) }) else { break }
        points += Self.corners(from: end, by: ahead(next), of: box)
        index = next
      }
      rings.append(Ring(points))
    }
  }

  /// How far round the edge a point lies: 0…1 along the south, 1…2 up the east, 2…3 back along the north, 3…4 down
  /// the west. Nil for a point that is not on the edge.
  private static func station(of point: Point, on box: Box) -> Double? {
    let near = max(box.width, box.height) * 1e-9
    let (x, y) = ((point.x - box.minX) / box.width, (point.y - box.minY) / box.height)
    if abs(point.y - box.minY) <= near { return x }
    if abs(point.x - box.maxX) <= near { return 1 + y }
    if abs(point.y - box.maxY) <= near { return 3 - x }
    if abs(point.x - box.minX) <= near { return 4 - y }
    return nil
  }

  /// The corners of the box that are passed on the way.
  private static func corners(from start: Double, by way: Double, of box: Box) -> [Point] {
    let all = [
      Point(box.maxX, box.minY), Point(box.maxX, box.maxY), Point(box.minX, box.maxY),
      Point(box.minX, box.minY),
    ]
    var passed: [Point] = []
    var next = Int(start.rounded(.down)) + 1
    while Double(next) <= start + way {
      passed.append(all[(next - 1) % 4])
      next += 1
    }
    return passed
  }
}
