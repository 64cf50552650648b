import Documents
import GeoModel
import Geometry

/// The arcs and lines of the model for one frame. All of them are generalised once and together, so that the fills,
/// bands, outlines and borders built from them coincide at every point and do not cross. The object must stay on one
/// thread.
final class PageArcs {
  private let borders: Borders
  private let frame: MapFrame
  private let ownLines: [Line]
  private let places: [LonLat]
  private lazy var arcs = generalised(borders.arcs.map { ($0.id, $0.line) })
  private lazy var ownCourses = generalised(
    ownLines.compactMap { line in
      if case .line(let course) = line.course { (line.id, course) } else { nil }
    })
  private var drawn: [String: [Polyline]] = [:]

  /// - Parameters:
  ///   - borders: the arcs.
  ///   - lines: the lines of the model.
  ///   - frame: the frame.
  ///   - places: positions that stay on their side of each border, such as towns near it.
  init(
    _ borders: Borders, _ lines: [Line] = [], in frame: MapFrame, beside places: [LonLat] = []
  ) {
    (self.borders, self.frame) = (borders, frame)
    (ownLines, self.places) = (lines, places)
  }

  /// The course of an arc on the page, clipped to the frame.
  func lines(_ arc: Arc) -> [Polyline] {
    lines("arc/" + arc.id) { course(arc) }
  }

  /// The course of a line on the page, clipped to the frame. Empty if it follows arcs that do not join.
  func lines(_ line: Line) -> [Polyline] {
    lines("line/" + line.id) { course(line) }
  }

  /// Whether any part of an arc is inside the frame.
  func isSeen(_ arc: Arc) -> Bool { !lines(arc).isEmpty }

  /// Whether any part of a line is inside the frame.
  func isSeen(_ line: Line) -> Bool { !lines(line).isEmpty }

  /// The rings of a territory's shape in longitudes and latitudes, built from generalised arcs.
  ///
  /// - Throws: `Diagnostic` if the arcs do not join.
  func outline(of state: Territory.State, subject: String) throws -> Area {
    try borders.outline(of: state, subject: subject) { course($0) }
  }

  private func lines(_ key: String, _ course: () -> Polyline) -> [Polyline] {
    if let known = drawn[key] { return known }
    let lines = frame.course(course())
    drawn[key] = lines
    return lines
  }

  /// An arc in longitudes and latitudes, reduced to what is visible on the page.
  private func course(_ arc: Arc) -> Polyline { arcs[arc.id] ?? arc.line }

  private func course(_ line: Line) -> Polyline {
    switch line.course {
    case .line(let own): return ownCourses[line.id] ?? own
    case .arcs(let uses):
      let joined = try? borders.polyline(
        along: uses, subject: line.id, at: line.evidence.location, course: { course($0) })
      return joined ?? Polyline([])
    }
  }

  /// Lines in longitudes and latitudes, generalised for the scale of the sheet. Lines that the frame does not show,
  /// or that leave the domain of the projection, stay as they are and are left out of the result.
  private func generalised(_ lines: [(id: String, line: Polyline)]) -> [String: Polyline] {
    let seen = lines.filter { $0.line.box.map(frame.maySee) ?? false }
    let images = seen.map { image(of: $0.line) }
    let whole = seen.indices.filter { images[$0].count == seen[$0].line.points.count }
    let near = places.compactMap { frame.bounds.contains($0.point) ? frame.page($0) : nil }
    let generalisation = Generalisation(
      whole.map { Polyline(images[$0]) }, beside: near, frame.sheetDetail.lines)
    let courses = generalisation.applied(to: whole.map { seen[$0].line })
    return Dictionary(
      zip(whole.map { seen[$0].id }, courses), uniquingKeysWith: { first, _ in first })
  }

  private func image(of line: Polyline) -> [Point] {
    frame.projection.forward(line.points.map(LonLat.init)).compactMap { $0.map { frame.page($0) } }
  }
}
