import Geometry
import Overlay

/// The land on the page, ready to be cut by many outlines. Belongs to one thread.
final class PageLand {
  private let parts: [Part]
  /// The sound shapes of the parts that outlines have crossed so far.
  private var sound: [Int: Area] = [:]
  /// Whether the crossings of all parts have been counted.
  private var isAdmitted = false

  private struct Part {
    let polygon: Polygon
    let box: Box
  }

  /// - Parameter land: its rings may touch themselves.
  init(_ land: Area) {
    parts = land.compactMap { polygon in polygon.box.map { Part(polygon: polygon, box: $0) } }
  }

  /// The land without small islands and small bends: enough to find room on it. Its rings are sound.
  ///
  /// - Parameters:
  ///   - least: the area of the smallest island that stays, in square millimetres.
  ///   - roughness: how far, in millimetres, the new edge may lie from the old one.
  /// - Throws: `OverlayError`.
  func roughened(least: Double, roughness: Double, _ overlay: Overlay) throws -> PageLand {
    PageLand(
      try parts.map(\.polygon).filter { $0.area > least }.compactMap {
        $0.simplified(tolerance: roughness)
      }.flatMap { try overlay.makeValid([$0]) })
  }

  /// The land within an outline. What no edge of the outline comes near is taken whole, or not at all, and so is
  /// an outline that no coast comes near; only the rest has to be cut. Parts that overlap do so in the result.
  ///
  /// - Parameter outline: its rings are sound.
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
        // All of the outline lies inland.
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

  /// All of it, made ready to cut lines: megabytes, not to be kept.
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
  /// Whether the box round some edge touches a box.
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

/// The boxes round the edges of an area, found by place.
private struct EdgeBoxes {
  private var index = GridIndex(cell: 6)

  init(_ area: Area) {
    for line in area.flatMap(\.rings).map(\.closed.points) {
      for (start, end) in zip(line, line.dropFirst()) { index.insert(Box(start, end)) }
    }
  }

  /// Whether the box round some edge meets a box: then the edge may cross what lies in it.
  func meet(_ box: Box) -> Bool { !index.query(box.grown(by: 1e-6)).isEmpty }
}
