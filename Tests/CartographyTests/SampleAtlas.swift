import Documents
import Geometry

@testable import GeoModel

/// A small made-up world of squares. Tamar lies on a coast in the west, Aurelia in the east; on 2 May 1901
/// Tamar gives the strip of Costa to Aurelia.
///
/// ```
///   nw ──── n ─ m ──── ne     0.8°
///   │ Tamar │ C │Aurelia│
///   sw ──── s ─ t ──── se    −0.8°
///  10°     11° 11.3°  12.2°    the sea lies west of about 10.4°
/// ```
enum SampleAtlas {
  static let location = SourceLocation(file: "sample")
  static let cession = day("1901-05-02")

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("'\(text)' is no day") }
    return day
  }

  static func evidence(
    _ source: String = "survey", notes: [String] = [], km: Double? = 1
  ) -> Evidence {
    Evidence(sources: [source], notes: notes, accuracyKm: km, location: location)
  }

  static let model: GeoModel = {
    var model = GeoModel()
    model.nodes = nodes.sorted { $0.key < $1.key }.map {
      Node(id: $0.key, position: $0.value, text: "", evidence: evidence())
    }
    model.arcs = arcs
    model.territories = territories
    model.basemap = basemap
    model.waters = waters
    model.lines = lines
    addFacts(to: &model)
    return model
  }()

  private static let nodes: [String: LonLat] = [
    "nw": LonLat(10, 0.8), "n": LonLat(11, 0.8), "m": LonLat(11.3, 0.8),
    "ne": LonLat(12.2, 0.8), "sw": LonLat(10, -0.8), "s": LonLat(11, -0.8),
    "t": LonLat(11.3, -0.8), "se": LonLat(12.2, -0.8),
  ]

  private static var arcs: [Arc] {
    [
      arc("west", "sw", "nw", .sea), arc("north", "nw", "n", km: 5),
      arc("north-strip", "n", "m"), arc("south", "sw", "s"), arc("south-strip", "s", "t"),
      arc("round", "t", "m", .frame, via: [Point(12.2, -0.8), Point(12.2, 0.8)]),
      arc("new", "s", "n", via: winding(from: -0.8, to: 0.8, x: 11), from: cession),
      arc("old", "t", "m", via: winding(from: -0.8, to: 0.8, x: 11.3), until: cession),
    ]
  }

  /// A line to the north with bends that are large enough to see and, between them, bends that are not.
  private static func winding(from south: Double, to north: Double, x: Double) -> [Point] {
    (1..<200).map { step in
      let share = Double(step) / 200
      let wide = [0.0, 0.06, 0, -0.04][step / 25 % 4]
      return Point(
        x + wide + (step.isMultiple(of: 2) ? 0 : 0.0006), south + (north - south) * share)
    }
  }

  private static func arc(
    _ id: String, _ start: String, _ end: String, _ kind: Arc.Kind = .border,
    via points: [Point] = [], km: Double = 1, from: Day? = nil,
    until: Day? = nil
  ) -> Arc {
    let ends = [start, end].compactMap { nodes[$0]?.point }
    return Arc(
      id: id, kind: kind, start: start, end: end,
      line: Polyline(ends.prefix(1) + points + ends.suffix(1)), names: Names([:]), method: "drawn",
      span: DateSpan(start: from, end: until), evidence: evidence("frontier-survey", km: km))
  }

  private static var territories: [Territory] {
    let early = DateSpan(start: day("1900-01-01"), end: cession)
    let late = DateSpan(start: cession)
    return [
      territory(
        "aurelia", .state, "Aurelia",
        [
          (early, ["round", "-old"]),
          (late, ["round", "-north-strip", "-new", "south-strip"]),
        ]),
      territory(
        "costa", .ceded, "Costa", [(late, ["south-strip", "old", "-north-strip", "-new"])],
        notes: ["n-costa"]),
      territory(
        "tamar", .state, "Tamar",
        [
          (early, ["south", "south-strip", "old", "-north-strip", "-north", "-west"]),
          (late, ["south", "new", "-north", "-west"]),
        ]),
    ]
  }

  private static func territory(
    _ id: String, _ kind: Territory.Kind, _ name: String, _ states: [(DateSpan, [String])],
    notes: [String] = []
  ) -> Territory {
    Territory(
      id: id, kind: kind, names: Names(["en": name]),
      states: states.map { span, uses in
        Territory.State(
          span: span,
          boundary: [
            uses.map { use in
              .init(
                use.hasPrefix("-") ? String(use.dropFirst()) : use,
                isReversed: use.hasPrefix("-"))
            }
          ],
          statedAreas: kind == .ceded
            ? [
              .init(km2: 5800, text: nil, sources: []), .init(km2: 6100.4, text: nil, sources: []),
            ]
            : [])
      }, of: kind == .ceded ? "tamar" : nil, toState: kind == .ceded ? "aurelia" : nil,
      treaty: nil, text: nil, evidence: evidence(notes: notes))
  }

  private static var basemap: Basemap {
    let coast = [
      Point(10.4, 3), Point(10.4, 0.5), Point(10.45, 0.1), Point(10.3, -0.2), Point(10.4, -0.6),
      Point(10.4, -3),
    ]
    // No side of the island may run along the bounding box of all land, for it would count as a cut.
    let island = [Point(10.1, 0.3), Point(10.17, 0.22), Point(10.24, 0.3), Point(10.17, 0.38)]
    let lake = Box(minX: 11.45, minY: -0.6, maxX: 11.8, maxY: -0.3)
    let rivers = [
      ("Sil", 1, [Point(11.9, 0.5), Point(11.2, 0.3), Point(10.6, 0)]),
      ("Arroyo", 4, [Point(11.9, -0.1), Point(11.4, -0.2)]),
    ]
    return Basemap(layers: [
      "land": layer(
        "land",
        [
          .area([Polygon(Ring(coast + [Point(14, -3), Point(14, 3)]))]),
          .area([Polygon(Ring(island))]),
        ]),
      "lakes": layer("lakes", [.area([Polygon(lake)])]),
      "rivers": Basemap.Layer(
        name: "rivers", source: "rivers-survey", licence: "CC0", accuracyKm: 1,
        features: rivers.map { name, rank, points in
          Basemap.Feature(
            id: name, name: name, rank: rank, accuracyKm: 1, shape: .lines([Polyline(points)]),
            location: location)
        }),
      "locator-land": layer(
        "locator-land", [.area([Polygon(Box(minX: 10.4, minY: -6, maxX: 20, maxY: 6))])]),
    ])
  }

  private static func layer(_ name: String, _ shapes: [Basemap.Shape]) -> Basemap.Layer {
    Basemap.Layer(
      name: name, source: name + "-survey", licence: "CC0", accuracyKm: 1,
      features: shapes.enumerated().map { number, shape in
        Basemap.Feature(
          id: "\(name)-\(number)", name: nil, rank: 0, accuracyKm: 1, shape: shape,
          location: location)
      })
  }
}
