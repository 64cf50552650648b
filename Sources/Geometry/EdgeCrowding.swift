/// Estimates how many pairs of edges lie close together, from the number of edges in each square of
/// a grid. This is cheaper than comparing the pairs.
package struct EdgeCrowding: Hashable, Sendable {
  /// The total number of edges.
  package private(set) var edges = 0
  /// The estimated number of pairs of edges that lie within the given distance of each other.
  package private(set) var pairs = 0.0

  /// The largest number of squares in the grid.
  private static let mostSquares = 1_000_000.0

  /// Estimates the pairs of edges in `lines` that lie within `distance`, which must be positive.
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
    // The neighbourhood within the distance covers about four squares, and each pair counts once.
    // That gives half of 4 n² for n edges in a square.
    pairs = counts.reduce(0) { $0 + 2 * Double($1) * Double($1) }
  }
}
