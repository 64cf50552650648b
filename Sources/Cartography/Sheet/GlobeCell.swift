import Foundation
import Geometry

/// A box of longitudes and latitudes with the images of a grid of positions in it. It tells whether
/// a frame shows that part of the globe and whether the projection tears it.
struct GlobeCell {
  enum Answer { case kept, dropped, torn }

  private static let steps = 4
  /// The number of positions in the grid.
  static let count = (steps + 1) * (steps + 1)

  private let box: Box
  /// The images of the grid's positions in the projection's plane, in metres and row by row;
  /// infinite for a position without an image.
  private let images: [Point]

  /// The positions in a cell that are projected, row by row.
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

  /// The length of the cell's longer side on the ground, in metres.
  var groundLength: Double {
    let parallel = cos(max(0, min(abs(box.minY), abs(box.maxY))) * .pi / 180)
    return max(box.height, box.width * (box.minY * box.maxY < 0 ? 1 : parallel)) * 111_320
  }

  /// Decides whether to keep the cell, to drop it, or to divide it because it is torn.
  ///
  /// - Parameters:
  ///   - plane: the box that the frame shows, in metres in the projection's plane.
  ///   - stretch: metres in the plane per metre on the ground, near the frame.
  ///   - isCoarse: whether the cell is so large that it can have a visible part although no
  ///     position of the grid shows that.
  func answer(_ plane: Box, stretch: Double, isCoarse: Bool) -> Answer {
    let seen = images.filter(\.isFinite)
    guard let extent = Box(seen) else { return isCoarse ? .torn : .dropped }
    if seen.count == images.count, let longest = smoothness {
      return extent.grown(by: longest).touches(plane) ? .kept : .dropped
    }
    // A torn cell can be visible only if one of its images is near the frame. The images on one
    // side of a tear are assumed to be at most eight times the length of the cell apart.
    let reach = plane.grown(by: 8 * groundLength * stretch)
    return seen.contains(where: reach.contains) || isCoarse ? .torn : .dropped
  }

  /// The longest distance between neighbouring images, in metres; nil if one distance is much
  /// longer than the others in its row or column, which indicates a tear.
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
