/// About how many pairs of edges lie near each other, told from how many lie in each square of a grid: cheaper than
/// looking at the pairs.
package struct EdgeCrowding: Hashable, Sendable {
  /// How many edges the lines have together.
  package private(set) var edges = 0
  /// About how many pairs of edges lie no farther from each other than the distance.
  package private(set) var pairs = 0.0

  /// A grid has no more squares than this.
  private static let mostSquares = 1_000_000.0

  /// - Parameter distance: positive.
  package init(of lines: [Polyline], within distance: Double) {
    guard let box = Box(lines.lazy.flatMap(\.points)) else { return }
    let side = max(
      distance, (box.area / Self.mostSquares).squareRoot(),
      max(box.width, box.height) / Self.mostSquares)
    let columns = Int(box.width / side) + 1
    var counts = [Float](repeating: 0, count: columns * (Int(box.height / side) + 1))
    for line in lines {
      edges += max(0, line.points.count - 1)
      for (start, end) in zip(line.points, line.points.dropFirst()) {
        let steps = 1 + Int(start.distance(to: end) / side)
        for step in 0..<steps {
          let place = start.interpolated(to: end, (Double(step) + 0.5) / Double(steps))
          let column = Int((place.x - box.minX) / side)
          let row = Int((place.y - box.minY) / side)
          counts[row * columns + column] += 1
        }
      }
    }
    // What lies within the distance on all sides fills about four squares, and each pair is counted once.
    pairs = counts.reduce(0) { $0 + 2 * Double($1) * Double($1) }
  }
}
