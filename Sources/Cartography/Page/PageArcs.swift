import GeoModel
import Geometry

/// The arcs of the model as one frame needs them: each generalised once, so that the fills, bands, edges and
/// borders built from it share every corner. Belongs to one thread.
final class PageArcs {
  /// Bends smaller than this, in millimetres, do not show, and would break up the dashes of a border.
  private static let detail = 0.16

  private let borders: Borders
  private let frame: MapFrame
  private var thinned: [String: Polyline] = [:]
  private var drawn: [String: [Polyline]] = [:]

  init(_ borders: Borders, in frame: MapFrame) { (self.borders, self.frame) = (borders, frame) }

  /// Where an arc runs on the page, cut at the frame.
  func lines(_ arc: Arc) -> [Polyline] {
    if let known = drawn[arc.id] { return known }
    let lines = frame.course(course(arc))
    drawn[arc.id] = lines
    return lines
  }

  /// Whether something of an arc lies in the frame.
  func isSeen(_ arc: Arc) -> Bool { !lines(arc).isEmpty }

  /// The rings of a territory's shape, from generalised arcs, in longitudes and latitudes.
  ///
  /// - Throws: `Diagnostic` when its arcs do not join.
  func outline(of state: Territory.State, subject: String) throws -> Area {
    try borders.outline(of: state, subject: subject) { course($0) }
  }

  /// An arc in longitudes and latitudes with the points that show on the page.
  private func course(_ arc: Arc) -> Polyline {
    if let known = thinned[arc.id] { return known }
    let points = arc.line.points
    let images = frame.projection.forward(points.map(LonLat.init)).compactMap(\.self)
    // What the projection tears is left as it is.
    let kept =
      images.count < points.count
      ? points
      : Polyline(images.map { frame.page($0) }).keptPoints(tolerance: Self.detail)
        .map { points[$0] }
    let line = Polyline(kept)
    thinned[arc.id] = line
    return line
  }
}
