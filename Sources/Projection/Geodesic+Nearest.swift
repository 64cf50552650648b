import Geometry

extension Geodesic {
  /// The point of a line that is nearest to a position.
  package struct Nearest: Hashable, Sendable {
    /// The distance from the position, in metres on the ellipsoid.
    package var distance: Double
    package var position: LonLat
    /// The index of its edge. Edge 0 starts at the first point of the line.
    package var edge: Int
    /// The position within the edge as a fraction of it, 0…1.
    package var share: Double
  }

  /// The point of the line nearest to `position`, to within a millimetre. Nil for a line without
  /// points. The edges of the line are straight in degrees, as they are drawn.
  package static func nearest(to position: LonLat, on line: Polyline) -> Nearest? {
    guard let first = line.points.first else { return nil }
    var best = Nearest(
      distance: distance(position, LonLat(first)), position: LonLat(first), edge: 0, share: 0)
    // The pieces that could contain a nearer point than their ends, each with a lower bound of its
    // distance by the triangle inequality.
    var open: [(piece: Piece, least: Double)] = []
    for (edge, (start, end)) in zip(line.points, line.points.dropFirst()).enumerated() {
      let count = max(1, (start.distance(to: end) / longestPiece).rounded(.up))
      var near = distance(position, LonLat(start))
      for index in 0..<Int(count) {
        let piece = Piece(
          start: start, end: end, edge: edge,
          shares: Double(index) / count...Double(index + 1) / count)
        let far = distance(position, LonLat(piece.point(piece.shares.upperBound)))
        if far < best.distance { best = piece.place(piece.shares.upperBound, far) }
        open.append((piece, (near + far - piece.length * slack) / 2))
        near = far
      }
    }
    for (piece, least) in open.sorted(by: { $0.least < $1.least }) {
      guard least < best.distance else { break }
      let candidate = piece.nearest(to: position)
      if candidate.distance < best.distance { best = candidate }
    }
    return best
  }

  /// The longest piece of an edge that is searched as a whole, in degrees. On such a short piece
  /// the distance has only one minimum.
  private static let longestPiece = 0.1

  /// The largest ratio between the length of an edge that is straight in degrees and the shortest
  /// path. It holds everywhere except close to the poles.
  private static let slack = 1.01
}

/// A piece of an edge of a line.
private struct Piece {
  var start: Point
  var end: Point
  var edge: Int
  var shares: ClosedRange<Double>

  var length: Double {
    Geodesic.distance(LonLat(point(shares.lowerBound)), LonLat(point(shares.upperBound)))
  }

  func point(_ share: Double) -> Point { start.interpolated(to: end, share) }

  func place(_ share: Double, _ distance: Double) -> Geodesic.Nearest {
    Geodesic.Nearest(
      distance: distance, position: LonLat(point(share)), edge: edge, share: share)
  }

  /// The nearest point of the piece, found by golden-section search.
  func nearest(to position: LonLat) -> Geodesic.Nearest {
    let golden = (5.0.squareRoot() - 1) / 2
    var (low, high) = (shares.lowerBound, shares.upperBound)
    let distance = { (share: Double) in Geodesic.distance(position, LonLat(point(share))) }
    var (left, right) = (high - (high - low) * golden, low + (high - low) * golden)
    var (near, far) = (distance(left), distance(right))
    for _ in 0..<45 {
      if near < far {
        (high, right, far) = (right, left, near)
        left = high - (high - low) * golden
        near = distance(left)
      } else {
        (low, left, near) = (left, right, far)
        right = low + (high - low) * golden
        far = distance(right)
      }
    }
    let share = (low + high) / 2
    return place(share, distance(share))
  }
}
