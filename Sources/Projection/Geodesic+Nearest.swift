import Geometry

extension Geodesic {
  /// The place of a chain that is nearest to a position.
  package struct Nearest: Hashable, Sendable {
    /// The distance to the position, in metres on the ellipsoid.
    package var distance: Double
    package var position: LonLat
    /// The edge it lies on: from this point of the chain to the next.
    package var edge: Int
    /// How far along the edge, 0…1.
    package var share: Double
  }

  /// The place of the chain nearest to `position`, to a millimetre; nil for a chain without points. The
  /// chain's edges are straight in degrees, as they are drawn.
  package static func nearest(to position: LonLat, on line: Polyline) -> Nearest? {
    guard let first = line.points.first else { return nil }
    var best = Nearest(
      distance: distance(position, LonLat(first)), position: LonLat(first), edge: 0, share: 0)
    // Pieces that could still hold a nearer place than the nearest of their ends, with the least
    // distance that the triangle leaves them.
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

  /// The longest piece of an edge that is searched at once, in degrees. On one so short the distance
  /// falls and rises once.
  private static let longestPiece = 0.1

  /// An edge straight in degrees is longer than the shortest path by less than this, up to the
  /// neighbourhood of the poles.
  private static let slack = 1.01
}

/// A piece of an edge of a chain.
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

  /// The nearest place of the piece, by the golden section.
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
