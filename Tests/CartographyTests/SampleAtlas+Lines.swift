import Documents
import Geometry

@testable import GeoModel

/// Waters with names, and lines that are no borders.
extension SampleAtlas {
  static var waters: [Water] {
    let sites: [(String, Water.Kind, Water.Site, Int)] = [
      ("west-sea", .sea, .baseline(Polyline([Point(10.1, -0.7), Point(10.1, 0.1)])), 1),
      ("lago", .lake, .point(LonLat(11.62, -0.45)), 2), ("sil", .river, .river("Sil"), 1),
      ("far-sea", .sea, .baseline(Polyline([Point(30, 0), Point(31, 0)])), 1),
    ]
    return sites.map { id, kind, site, rank in
      Water(
        id: id, kind: kind, names: Names(["en": id]), site: site, rank: rank,
        evidence: evidence(id + "-chart"))
    }
  }

  static var lines: [Line] {
    [
      line("fort", .proposedFortification, [Point(10.9, -0.7), Point(10.85, 0.7)]),
      line("shore", .artilleryZone, [Point(10.42, 0.6), Point(10.42, 0.9)]),
      line("far-fort", .proposedFortification, [Point(30, 0), Point(31, 1)]),
      line(
        "later-fort", .proposedFortification, [Point(10.8, -0.7), Point(10.75, 0.7)],
        from: day("1905-01-01")),
    ]
  }

  private static func line(
    _ id: String, _ kind: Line.Kind, _ points: [Point], from: Day? = nil
  ) -> Line {
    Line(
      id: id, kind: kind, course: .line(Polyline(points)), names: Names(["en": id]),
      treaty: "lobo-1901", side: .left, exceptionTo: nil, proposedBy: nil, outcome: nil,
      span: DateSpan(start: from), text: nil, evidence: evidence(id + "-plan"))
  }
}
