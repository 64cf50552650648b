import Geometry
import Overlay

/// The land on the page, prepared for cutting it by many outlines. The object must stay on one thread.
final class PageLand {
  private let parts: [Part]
  /// The valid shapes of those parts that an outline has already crossed, by the index of the part.
  private var sound: [Int: Area] = [:]
  /// Whether the crossings of all parts have been counted.
  private var isAdmitted = false

  private struct Part {
    let polygon: Polygon
    let box: Box
  }

  /// - Parameter land: the land on the page. Its rings may touch themselves.
  init(_ land: Area) {
    parts = land.compactMap { polygon in polygon.box.map { Part(polygon: polygon, box: $0) } }
  }

  /// A simplified version of the land without small islands and small bends. It suffices for finding room for
  /// names. Its rings are valid.
  ///
  /// - Parameters:
  ///   - least: the area of the smallest island to keep, in square millimetres.
  ///   - roughness: the tolerance of the simplification, in millimetres.
  ///   - overlay: the overlay operations.
  /// - Throws: `OverlayError`.
  func roughened(least: Double, roughness: Double, _ overlay: Overlay) throws -> PageLand {
    PageLand(
      try parts.map(\.polygon).filter { $0.area > least }.compactMap {
        $0.simplified(tolerance: roughness)
      }.flatMap { try overlay.makeValid([$0]) })
  }

  /// The land within an outline. Parts of the land that no edge of the outline comes near are kept or dropped
  /// as a whole. If no coast comes near the outline, the result is the outline itself. Only the remaining cases
  /// need an overlay operation. Overlapping parts of the land also overlap in the result.
  ///
  /// - Parameters:
  ///   - outline: an area whose rings are valid.
  ///   - overlay: the overlay operations.
  /// - Throws: `OverlayError`.
  func part(within outline: Area, _ overlay: Overlay) throws -> Area {
    guard let reach = outline.box, let corner = outline.first?.outer.points.first else { return [] }
    let edges = EdgeBoxes(outline)
    var land: Area = []
    for (index, part) in parts.enumerated() where part.box.touches(reach) {
      if !edges.meet(part.box) {
        if let corner = part.polygon.outer.points.first, outline.contains(corner) {
          land.append(part.polygon)
        }
      } else if part.polygon.hasEdge(in: reach) {
        land += try overlay.intersection(outline, shape(index, overlay))
      } else if part.polygon.contains(corner) {
        // The outline lies completely inland.
        land += outline
      }
    }
    return land
  }

  /// The land in a box.
  ///
  /// - Throws: `OverlayError`.
  func part(in box: Box, _ overlay: Overlay) throws -> Area {
    try part(within: [Polygon(box)], overlay)
  }

  /// All land, prepared for clipping lines. It takes megabytes, so do not keep it.
  ///
  /// - Throws: `OverlayError`.
  func knife(_ overlay: Overlay) throws -> Knife {
    let knife = try Knife(parts.map(\.polygon), overlay, isAdmitted: isAdmitted)
    isAdmitted = true
    return knife
  }

  private func shape(_ index: Int, _ overlay: Overlay) throws -> Area {
    if let known = sound[index] { return known }
    let shape = try overlay.makeValid([parts[index].polygon])
    sound[index] = shape
    return shape
  }
}

extension Polygon {
  /// Whether the bounding box of any edge touches a box.
  fileprivate func hasEdge(in box: Box) -> Bool {
    rings.contains { ring in
      guard var last = ring.points.last else { return false }
      return ring.points.contains { point in
        defer { last = point }
        return Box(last, point).touches(box)
      }
    }
  }
}

/// A spatial index of the bounding boxes of an area's edges.
private struct EdgeBoxes {
  private var index = GridIndex(cell: 6)

  init(_ area: Area) {
    for line in area.flatMap(\.rings).map(\.closed.points) {
      for (start, end) in zip(line, line.dropFirst()) { index.insert(Box(start, end)) }
    }
  }

  /// Whether the bounding box of any edge touches a box. If so, the edge may cross the contents of that box.
  func meet(_ box: Box) -> Bool { !index.query(box.grown(by: 1e-6)).isEmpty }
}
