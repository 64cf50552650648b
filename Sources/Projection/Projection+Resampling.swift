import CProj
import Geometry

/// The number of times an edge is halved before it counts as torn.
private let depthLimit = 20
/// The length in degrees above which edges are halved without a test. The middle of an S-shaped
/// curve can lie on its chord, so the test would be misleading.
private let longestUntested = 2.0

extension Projection {
  /// Projects a line of longitudes (`x`) and latitudes (`y`). Its edges are straight in degrees. In
  /// the plane they become chains that deviate from the true curve by at most `tolerance` metres.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - tolerance: The largest deviation, in metres.
  ///   - isChecked: Whether to leave out parts that the projection folds over other positions (see
  ///     ``checkedImages(_:within:)``).
  /// - Returns: Several parts if the projection tears the line or has no image for some of it.
  ///   Empty if nothing of the line has an image.
  package func project(
    _ line: Polyline, tolerance: Double, isChecked: Bool = false
  ) -> [Polyline] {
    let images = images(of: line.points, isChecked: isChecked)
    if images.count > 1, cannotBend(line.points, images, tolerance: tolerance) {
      return [Polyline(images)]
    }
    var parts: [Polyline] = []
    var current: [Point] = []
    func flush() {
      if current.count > 1 { parts.append(Polyline(current)) }
      current = []
    }
    for node in traced(line.points, images, tolerance: tolerance, isChecked: isChecked) {
      if node.image.isFinite { current.append(node.image) } else { flush() }
      if node.isTorn { flush() }
    }
    flush()
    return parts
  }

  /// Projects a ring of longitudes and latitudes, with points added as for a line (see
  /// ``project(_:tolerance:)``). Points without an image are left out, and tears are closed by
  /// straight edges. Nil if fewer than three points are left.
  package func project(_ ring: Ring, tolerance: Double) -> Ring? {
    let points = ring.closed.points
    var images = points
    transform(&images)
    let nodes = traced(points, images, tolerance: tolerance)
    let image = Ring(nodes.map(\.image).filter(\.isFinite))
    return image.points.count > 2 ? image : nil
  }

  /// Projects a polygon of longitudes and latitudes. Nil if its outer ring has no image.
  package func project(_ polygon: Polygon, tolerance: Double) -> Polygon? {
    guard let outer = project(polygon.outer, tolerance: tolerance) else { return nil }
    return Polygon(outer, holes: polygon.holes.compactMap { project($0, tolerance: tolerance) })
  }

  /// Projects an area of longitudes and latitudes. Parts without an image are left out.
  package func project(_ area: Area, tolerance: Double) -> Area {
    area.compactMap { project($0, tolerance: tolerance) }
  }

  private func images(of places: [Point], isChecked: Bool) -> [Point] {
    if isChecked { return checkedImages(places) }
    var images = places
    transform(&images)
    return images
  }

  /// Projects a chain of points and adds points where its image bends. All edges that were halved
  /// equally often are tested in one call, which is faster, and straight edges are not tested
  /// again.
  private func traced(
    _ points: [Point], _ images: [Point], tolerance: Double, isChecked: Bool = false
  ) -> [Node] {
    precondition(tolerance > 0, "a tolerance is positive")
    let tolerance = max(tolerance, 0.001)
    var nodes = zip(points, images).map { Node(source: $0, image: $1) }
    for index in nodes.indices.dropLast() {
      nodes[index].isOpen = !cannotBend(
        points[index], points[index + 1], images[index], images[index + 1], tolerance: tolerance)
    }
    for _ in 0..<depthLimit {
      let open = nodes.indices.dropLast().filter { nodes[$0].isOpen }
      guard !open.isEmpty else { break }
      let middles = open.map { nodes[$0].source.interpolated(to: nodes[$0 + 1].source, 0.5) }
      let middleImages = self.images(of: middles, isChecked: isChecked)
      var next: [Node] = []
      next.reserveCapacity(nodes.count + open.count)
      var copied = 0
      for (index, (middle, image)) in zip(open, zip(middles, middleImages)) {
        next += nodes[copied...index]
        copied = index + 1
        let (start, end) = (nodes[index], nodes[index + 1])
        if isStraight(start, image, end, tolerance: tolerance) {
          next[next.count - 1].isOpen = false
        } else {
          next.append(Node(source: middle, image: image))
        }
      }
      nodes = next + nodes[copied...]
    }
    return nodes
  }
}

/// A point of a line, its image, and the state of the edge that starts there.
private struct Node {
  let source: Point
  let image: Point
  /// Whether more points may have to be added to the edge that starts here.
  var isOpen = true

  /// Whether the edge did not become straight, even after all subdivisions.
  var isTorn: Bool { isOpen && image.isFinite }
}

/// Whether an edge is so short that its image deviates from its chord by less than the tolerance in
/// any projection. Then its middle need not be projected.
///
/// On the sphere an edge that is straight in degrees has a curvature of at most tan φ / R. The
/// projection adds the gradient of its scale, which is assumed to be at most 4 / R. A curve of
/// curvature `κ` deviates from a chord of length `c` by κ c² / 8; for safety the bound is doubled.
private func cannotBend(
  _ start: Point, _ end: Point, _ startImage: Point, _ endImage: Point, tolerance: Double
) -> Bool {
  let span = end - start
  guard max(abs(span.dx), abs(span.dy)) < 0.5 else { return false }
  let latitude = max(abs(start.y), abs(end.y))
  guard latitude < 85, startImage.isFinite, endImage.isFinite else { return false }
  let chord = endImage - startImage
  // tan φ is less than 1 / (1 - φ / 90°).
  let curvature = (1 / (1 - latitude / 90) + 4) / earthRadius
  return chord.dot(chord) * curvature / 4 < tolerance
}

/// Whether no edge of a line can bend visibly. This is true for nearly every detailed coast.
private func cannotBend(_ points: [Point], _ images: [Point], tolerance: Double) -> Bool {
  points.indices.dropLast().allSatisfy { index in
    cannotBend(
      points[index], points[index + 1], images[index], images[index + 1],
      tolerance: max(tolerance, 0.001))
  }
}

private let earthRadius = 6_371_000.0

private func isStraight(_ start: Node, _ middle: Point, _ end: Node, tolerance: Double) -> Bool {
  let finite = [start.image.isFinite, middle.isFinite, end.image.isFinite]
  let span = end.source - start.source
  guard max(abs(span.dx), abs(span.dy)) <= longestUntested else { return false }
  guard finite.allSatisfy(\.self) else { return !finite.contains(true) }
  let chord = end.image - start.image
  guard chord.length > tolerance else { return middle.distance(to: start.image) <= tolerance }
  // At a tear the projected middle can also lie on the chord, but then it is close to one of its
  // ends.
  let along = (middle - start.image).dot(chord) / chord.dot(chord)
  return (0.2...0.8).contains(along)
    && middle.distance(toSegment: start.image, end.image) <= tolerance
}
