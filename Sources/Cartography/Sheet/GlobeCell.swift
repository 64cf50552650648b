import Foundation
import Geometry

/// A cell of longitudes and latitudes with the images of a grid of places in it.
struct GlobeCell {
  enum Answer { case kept, dropped, torn }

  private static let steps = 4
  /// How many places it is known by.
  static let count = (steps + 1) * (steps + 1)

  private let box: Box
  /// Row by row; infinite where the plane does not show the place.
  private let images: [Point]

  /// The places by which a cell is known.
  static func places(of box: Box) -> [Point] {
    (0...steps).flatMap { row in
      (0...steps).map { column in
        Point(
          box.minX + box.width * Double(column) / Double(steps),
          box.minY + box.height * Double(row) / Double(steps))
      }
    }
  }

  init(_ box: Box, _ images: ArraySlice<Point>) { (self.box, self.images) = (box, Array(images)) }

  /// The longer side on the ground, in metres.
  var groundLength: Double {
    let parallel = cos(max(0, min(abs(box.minY), abs(box.maxY))) * .pi / 180)
    return max(box.height, box.width * (box.minY * box.maxY < 0 ? 1 : parallel)) * 111_320
  }

  /// Whether the frame shows the cell.
  ///
  /// - Parameters:
  ///   - plane: what the frame shows, in metres.
  ///   - stretch: metres of the plane per metre on the ground where the frame is.
  ///   - isCoarse: whether a cell without any image may still hold places that have one.
  func answer(_ plane: Box, stretch: Double, isCoarse: Bool) -> Answer {
    let seen = images.filter(\.isFinite)
    guard let extent = Box(seen) else { return isCoarse ? .torn : .dropped }
    if seen.count == images.count, let longest = smoothness {
      return extent.grown(by: longest).touches(plane) ? .kept : .dropped
    }
    // What is torn has a part near the frame only if one of its images lies as near as a cell may be long there.
    let reach = plane.grown(by: 8 * groundLength * stretch)
    return seen.contains(where: reach.contains) || isCoarse ? .torn : .dropped
  }

  /// The longest step between neighbouring images, in metres; nil where one is far longer than the others of its row
  /// or column.
  private var smoothness: Double? {
    let side = Self.steps + 1
    var longest = 0.0
    for line in 0..<side {
      for chain in [(0..<side).map { line * side + $0 }, (0..<side).map { $0 * side + line }] {
        let lengths = zip(chain, chain.dropFirst()).map { images[$0].distance(to: images[$1]) }
        let most = lengths.max() ?? 0
        let rest = (lengths.reduce(0, +) - most) / Double(lengths.count - 1)
        guard most <= 2.5 * rest + 0.01 else { return nil }
        longest = max(longest, most)
      }
    }
    return longest
  }
}
