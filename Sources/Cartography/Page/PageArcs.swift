import GeoModel
import Geometry

/// The arcs of the model for one frame. Each arc is generalised once, so that the fills, bands, outlines and
/// borders built from it coincide at every point. The object must stay on one thread.
final class PageArcs {
  /// The tolerance of generalisation in millimetres. Smaller bends are invisible and would disrupt the dashes
  /// of a border.
  private static let detail = 0.16

  private let borders: Borders
  private let frame: MapFrame
  private var thinned: [String: Polyline] = [:]
  private var drawn: [String: [Polyline]] = [:]

  init(_ borders: Borders, in frame: MapFrame) { (self.borders, self.frame) = (borders, frame) }

  /// The course of an arc on the page, clipped to the frame.
  func lines(_ arc: Arc) -> [Polyline] {
    if let known = drawn[arc.id] { return known }
    let lines = frame.course(course(arc))
    drawn[arc.id] = lines
    return lines
  }

  /// The course of a line with its own points on the page, clipped to the frame. Empty for a line
  /// along arcs.
  func lines(_ line: Line) -> [Polyline] {
    guard case .line(let course) = line.course else { return [] }
    // No id of an arc has a slash.
    let key = "line/" + line.id
    if let known = drawn[key] { return known }
    let lines = frame.course(self.course(key, course))
    drawn[key] = lines
    return lines
  }

  /// Whether any part of an arc is inside the frame.
  func isSeen(_ arc: Arc) -> Bool { !lines(arc).isEmpty }

  /// Whether any part of a line with its own points is inside the frame.
  func isSeen(_ line: Line) -> Bool { !lines(line).isEmpty }

  /// The rings of a territory's shape in longitudes and latitudes, built from generalised arcs.
  ///
  /// - Throws: `Diagnostic` if the arcs do not join.
  func outline(of state: Territory.State, subject: String) throws -> Area {
    try borders.outline(of: state, subject: subject) { course($0) }
  }

  /// An arc in longitudes and latitudes, reduced to the points that are visible on the page.
  private func course(_ arc: Arc) -> Polyline { course(arc.id, arc.line) }

  private func course(_ key: String, _ own: Polyline) -> Polyline {
    if let known = thinned[key] { return known }
    let points = own.points
    let images = frame.projection.forward(points.map(LonLat.init)).compactMap(\.self)
    // An arc that leaves the domain of the projection is not generalised.
    let kept =
      images.count < points.count
      ? points
      : Polyline(images.map { frame.page($0) }).keptPoints(tolerance: Self.detail)
        .map { points[$0] }
    let line = Polyline(kept)
    thinned[key] = line
    return line
  }
}
