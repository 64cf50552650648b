import Documents
import Geometry
import TestSupport
import Testing

@testable import GeoModel

/// Territories that are polygons of GeoJSON files.
@Suite struct PolygonTests {
  private static let box = PolygonAtlas.box
  private static let feature = PolygonAtlas.feature(_:_:_:)

  /// West and East share a border; West holds the island, too.
  private static let neighbours = [
    PolygonAtlas.feature(
      "west", multi: [[box(10, -2, 12, 2)], [box(9, 0, 9.5, 0.5)]]),
    PolygonAtlas.feature("east", [box(12, -2, 14, 2)]),
  ]

  @Test func `two states share one border, and their coasts are none`() throws {
    let model = try PolygonAtlas(Self.neighbours).read()
    let shared = try #require(model.arcs(beside: ["west", "east"]).first)
    #expect(model.arcs(beside: ["west", "east"]).count == 1)
    #expect((shared.id, shared.kind) == ("east-west-1", .border))
    #expect(shared.line.points == [Point(12, -2), Point(12, 2)])
    #expect(model.arcs(beside: ["west"]).map(\.id) == ["west-coast-1", "west-coast-2"])
    #expect(model.arcs(beside: ["east"]).map(\.kind) == [.sea])
    let day = try #require(Day("1950-01-01"))
    #expect(Borders(model).arcs(on: day).map(\.id) == ["east-west-1"])
    #expect(try model.squareDegrees("west") == 8.25)
    #expect(try PolygonAtlas(Self.neighbours).messages() == [])
  }

  @Test func `the facts of a territory stand in its properties`() throws {
    let model = try PolygonAtlas([
      Self.feature("west", [Self.box(10, -2, 12, 2)], ""),
      Self.feature(
        "strip", [Self.box(12, -2, 12.5, 2)],
        """
        "kind": "ceded", "names": {"en": "The Strip"}, "of": "west", "to_state": "west", \
        "from": "1950-01-01", "to": "1951-01-01", "accuracy_km": 3, \
        "stated_area": [{"km2": 5000, "sources": ["survey"]}], "label": {"text": "Strip"}
        """
      ).replacing("\"name\": \"strip\", ", with: ""),
    ]).read()
    let strip = try #require(model.territories.first { $0.id == "strip" })
    #expect((strip.kind, strip.of, strip.label) == (.ceded, "west", "Strip"))
    #expect(strip.names["en"] == "The Strip" && strip.evidence.accuracyKm == 3)
    #expect(strip.states[0].statedAreas.map(\.km2) == [5000])
    #expect(strip.states[0].span.start == Day("1950-01-01"))
    #expect(model.territories[0].kind == .state && model.territories[0].names["native"] == "west")
    let edge = try #require(model.arcs(beside: ["strip", "west"]).first)
    #expect(edge.evidence.accuracyKm == 3, "that of the worse of the two")
    #expect(model.arcs(beside: ["strip"]).map(\.kind).contains(.region))
  }

  @Test func `three states meet in a node`() throws {
    let model = try PolygonAtlas([
      Self.feature("west", [Self.box(10, -2, 12, 2)], ""),
      Self.feature("north", [Self.box(12, 0, 14, 2)], ""),
      Self.feature("south", [Self.box(12, -2, 14, 0)], ""),
    ]).read()
    let middle = try #require(model.nodes.first { $0.id == "north-south-west-1" })
    #expect(middle.position == LonLat(12, 0))
    let meeting = model.arcs.filter { [$0.start, $0.end].contains(middle.id) }.map(\.id)
    #expect(meeting.sorted() == ["north-south-1", "north-west-1", "south-west-1"])
  }

  @Test func `an enclave fills the hole of the state round it`() throws {
    let hole = Array(Self.box(12, 0, 13, 1).reversed())
    let model = try PolygonAtlas([
      Self.feature("around", [Self.box(10, -2, 14, 2), hole], ""),
      Self.feature("inside", [Self.box(12, 0, 13, 1)], ""),
    ]).read()
    #expect(model.arcs(beside: ["around", "inside"]).map(\.kind) == [.border])
    #expect(try model.squareDegrees("around") == 15 && model.squareDegrees("inside") == 1)
  }

  @Test func `a hole that nobody fills is a border of one side`() throws {
    let hole = Array(Self.box(12, 0, 13, 1).reversed())
    let model = try PolygonAtlas([
      Self.feature("around", [Self.box(10, -2, 14, 2), hole], "")
    ]).read()
    #expect(model.arcs.map(\.kind) == [.sea, .border])
    #expect(model.arcs[1].id == "around-edge-1")
  }

  @Test func `states that touch in a point have no border`() throws {
    let model = try PolygonAtlas([
      Self.feature("one", [Self.box(11, -1, 12, 0)], ""),
      Self.feature("two", [Self.box(12, 0, 13, 1)], ""),
    ]).read()
    #expect(model.arcs(beside: ["one", "two"]).isEmpty)
    #expect(model.nodes.map(\.position) == [LonLat(12, 0)])
    #expect(try model.squareDegrees("one") == 1 && model.squareDegrees("two") == 1)
  }

  @Test func `polygons of one territory that share an edge are one`() throws {
    let model = try PolygonAtlas([
      PolygonAtlas.feature(
        "one", multi: [[Self.box(11, 0, 12, 1)], [Self.box(12, 0, 13, 1)]])
    ]).read()
    #expect(model.territories[0].states[0].boundary.count == 1)
    #expect(try model.squareDegrees("one") == 2)
  }

  @Test func `features of one territory and the same days are one shape`() throws {
    let model = try PolygonAtlas([
      Self.feature("one", [Self.box(11, 0, 12, 1)], ""),
      Self.feature("one", [Self.box(13, 0, 13.5, 1)], ""),
    ]).read()
    #expect(model.territories.count == 1 && model.territories[0].states.count == 1)
    #expect(try model.squareDegrees("one") == 1.5)
  }

  @Test func `a border is one as long as a state on either side holds`() throws {
    let model = try PolygonAtlas([
      Self.feature("west", [Self.box(10, -2, 12, 2)], "\"to\": \"1940-01-01\""),
      Self.feature("west", [Self.box(10, -2, 13, 2)], "\"from\": \"1940-01-01\""),
      Self.feature("east", [Self.box(12, -2, 14, 2)], "\"to\": \"1940-01-01\""),
      Self.feature("east", [Self.box(13, -2, 14, 2)], "\"from\": \"1940-01-01\""),
    ]).read()
    let west = try #require(model.territories.first { $0.id == "west" })
    #expect(west.states.count == 2)
    let borders = Borders(model)
    let lines = { (day: String) in
      borders.arcs(on: Day(day) ?? Day("1900-01-01")!).flatMap(\.line.points).map(\.x)
    }
    #expect(lines("1939-12-31") == [12, 12] && lines("1940-01-01") == [13, 13])
    #expect(try model.squareDegrees("west", on: "1939-01-01") == 8)
    #expect(try model.squareDegrees("west", on: "1941-01-01") == 12)
  }

  @Test func `a side with more corners than the other shares their border all the same`() throws {
    let east: [[Double]] = [
      [12, -2], [14, -2], [14, 2], [12, 2], [12, 1.999], [12, 0.5], [12, -1.2], [12, -2],
    ]
    let model = try PolygonAtlas([
      Self.feature("west", [Self.box(10, -2, 12, 2)], ""), Self.feature("east", [east], ""),
    ]).read()
    #expect(model.arcs(beside: ["east", "west"]).map(\.kind) == [.border])
    #expect(model.repairs.isEmpty)
  }

  @Test func `nearly equal edges become one, and a note says so`() throws {
    let east: [[Double]] = [
      [12.003, -2], [14, -2], [14, 2], [11.998, 2], [12.002, 0.3], [12.003, -2],
    ]
    let atlas = PolygonAtlas([
      Self.feature("west", [Self.box(10, -2, 12, 2)], ""), Self.feature("east", [east], ""),
    ])
    #expect(try atlas.read().arcs(beside: ["east", "west"]).count == 1)
    let messages = try atlas.messages()
    #expect(
      messages == [
        "territories/areas.geojson:2:1: warning: west: its edge lies up to 334 m from that of 'east' "
          + "along 445 km, near 12, -2; they are drawn as one line; if they are two, set a smaller "
          + "'snap_km' than 0.5"
      ])
    var apart = atlas
    apart.files["geo/territories/areas.yaml"] = "snap_km: 0\n"
    #expect(try apart.read().arcs(beside: ["east", "west"]).isEmpty)
  }

  @Test func `polygons that overlap are told with the place`() throws {
    let messages = try PolygonAtlas([
      Self.feature("west", [Self.box(10, -2, 12.1, 2)], ""),
      Self.feature("east", [Self.box(12, -2, 14, 2)], ""),
    ]).messages()
    #expect(messages.count == 1)
    #expect(messages[0].contains("covers 4923 km² of 'west', near 12, "))
    #expect(messages[0].hasSuffix("; mend one of the polygons"))
  }

  @Test func `land between polygons is told with the place`() throws {
    let messages = try PolygonAtlas([
      Self.feature("around", [Self.box(10, -2, 14, 2), Self.box(12, 0, 13, 1).reversed()], ""),
      Self.feature("inside", [Self.box(12, 0, 12.9, 1)], ""),
    ]).messages()
    #expect(messages.count == 1)
    #expect(messages[0].contains("km² of land between it and 'inside' lie in no state, near 12"))
    #expect(messages[0].hasSuffix("; mend the polygons round it"))
  }

  @Test func `a coast that runs beside that of the base map is none of the borders`() throws {
    let loose: [[Double]] = [
      [10.004, -2.003], [12, -2.3], [12, 2.2], [10.003, 2.001], [9.996, 1], [10.004, -2.003],
    ]
    let model = try PolygonAtlas([
      Self.feature("west", [loose], ""), Self.feature("east", [Self.box(12, -2, 14, 2)], ""),
    ]).read()
    let day = try #require(Day("1950-01-01"))
    #expect(Borders(model).arcs(on: day).map(\.id) == ["east-west-1"])
  }

  @Test func `without a base map the edges are borders of one side`() throws {
    var atlas = PolygonAtlas(Self.neighbours)
    atlas.files["geo/basemap/land.geojson"] = nil
    #expect(Set(try atlas.read().arcs.map(\.kind)) == [.border])
  }

  @Test func `an edge at the antimeridian or at a pole only closes a ring`() throws {
    let model = try PolygonAtlas([
      Self.feature("far", [Self.box(170, -90, 180, -60)], "")
    ]).read()
    #expect(Set(model.arcs.map(\.kind)) == [.frame, .sea])
    let frames = model.arcs.filter { $0.kind == .frame }.flatMap(\.line.points)
    #expect(frames.allSatisfy { $0.x == 180 || $0.y == -90 })
  }

  @Test func `what territories.yaml says of a polygon comes first`() throws {
    var atlas = PolygonAtlas(Self.neighbours)
    atlas.files["geo/territories.yaml"] = """
      territories:
        east: {kind: occupied, of: west, names: {en: "The East"}}
        nobody: {names: {en: "Nobody"}}
      """
    let model = try atlas.read()
    #expect(model.territories.map(\.id).sorted() == ["east", "nobody", "west"])
    let east = try #require(model.territories.first { $0.id == "east" })
    #expect((east.kind, east.of, east.names["en"]) == (.occupied, "west", "The East"))
    #expect(east.evidence.sources == ["survey"] && east.states.count == 1)
  }

  @Test func `a file from elsewhere is read through the names of its properties`() throws {
    var atlas = PolygonAtlas([])
    atlas.files["geo/territories/areas.geojson"] = """
      {"type": "FeatureCollection", "name": "layer", "features": [
      {"type": "Feature", "properties": {"ISO": "Wé St", "NAME_EN": "West", "FROM": 1918, "TO": "1940/06/17", "POP": 5},
       "geometry": {"type": "Polygon", "coordinates": [\(Self.box(10, -2, 12, 2))]}},
      {"type": "Feature", "properties": {"ISO": "EA", "NAME_EN": "East", "FROM": "1918-11-18T00:00:00", "TO": " "},
       "geometry": {"type": "Polygon", "coordinates": [\(Self.box(12, -2, 14, 2))]}},
      {"type": "Feature", "properties": {"ISO": "XX", "NAME_EN": "Far", "FROM": "once"},
       "geometry": {"type": "Polygon", "coordinates": [\(Self.box(13, -2, 14, 2))]}}
      ]}
      """
    atlas.files["geo/territories/areas.yaml"] = """
      licence: CC0
      properties: {id: ISO, names: {en: NAME_EN}, from: FROM, to: TO}
      only: [we-st, ea]
      kind: state
      sources: [survey]
      accuracy_km: 2
      """
    let model = try atlas.read()
    #expect(model.territories.map(\.id) == ["we-st", "ea"])
    #expect(model.territories[0].names["en"] == "West")
    let spans = model.territories.map { $0.states[0].span }
    #expect(spans[0] == DateSpan(start: Day("1918-01-01"), end: Day("1940-06-17")))
    #expect(spans[1] == DateSpan(start: Day("1918-11-18")))
  }

  @Test func `polygons in another reference system are converted, and a note says so`() throws {
    var atlas = PolygonAtlas([])
    let square =
      "[[[500000, 6100000], [600000, 6100000], [600000, 6200000], [500000, 6200000], [500000, 6100000]]]"
    atlas.files["geo/territories/areas.geojson"] = PolygonAtlas.collection(
      [
        "{\"type\": \"Feature\", \"id\": \"one\", \"properties\": {\"name\": \"One\"}, \"geometry\": "
          + "{\"type\": \"Polygon\", \"coordinates\": \(square)}}"
      ],
      top:
        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3346\"}}")
    let model = try atlas.read()
    let corner = try #require(model.arcs.first?.line.points.first)
    #expect(abs(corner.x - 24) < 1e-6 && abs(corner.y - 55.03) < 0.01)
    #expect(
      try atlas.messages().contains {
        $0.hasSuffix(
          "areas.geojson: warning: the positions are in 'LKS94 / Lithuania TM'; they were converted to "
            + "degrees on WGS84")
      })
    // The same system in a file beside it.
    atlas.files["geo/territories/areas.geojson"] = atlas.files["geo/territories/areas.geojson"]?
      .replacing(#/"crs": .*?\}\}, /#, with: "")
    atlas.files["geo/territories/areas.prj"] = "EPSG:3346\n"
    #expect(try atlas.read().arcs.first?.line.points.first == corner)
  }

  @Test func `the model of polygons is checked and written as any other`() throws {
    let model = try PolygonAtlas(Self.neighbours).read()
    let checked = try model.checked()
    #expect(checked.arcs == model.arcs && checked.nodes == model.nodes)
    #expect(checked.territories.map(\.states) == model.territories.map(\.states))
    #expect(checked.document == model.document)
  }

  @Test func `ids do not depend on the order of features`() throws {
    let (one, other) = (
      try PolygonAtlas(Self.neighbours).read(), try PolygonAtlas(Self.neighbours.reversed()).read()
    )
    #expect(Set(one.arcs.map(\.id)) == Set(other.arcs.map(\.id)))
    #expect(
      one.inOrderOfID.arcs.map(\.line.points) == other.inOrderOfID.arcs.map(\.line.points))
  }

  @Test func `a line may run along arcs that follow from polygons`() throws {
    var atlas = PolygonAtlas(Self.neighbours)
    atlas.files["geo/lines.geojson"] = """
      {"type": "FeatureCollection", "licence": "CC0", "features": [
      {"type": "Feature", "id": "wall", "geometry": null, "properties": {"kind": "defence-line", \
      "along": ["east-west-1"], "accuracy_km": 1, "sources": ["survey"]}}]}
      """
    let model = try atlas.read()
    #expect(try Borders(model).polyline(of: model.lines[0]).points.count == 2)
  }
}
