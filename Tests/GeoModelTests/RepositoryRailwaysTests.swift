import Documents
import Geometry
import Overlay
import Projection
import Testing

@testable import GeoModel

/// The railways of 1939: what each states, and that none runs through water or over a river and back.
@Suite struct RepositoryRailwaysTests {
  let model: GeoModel
  let railways: [Line]

  init() throws {
    model = try RepositoryAtlas.read()
    railways = model.lines.filter { $0.kind == .railway }
  }

  func course(_ line: Line) throws -> Polyline { try Borders(model).polyline(of: line) }

  @Test func `each railway states gauge, opening, accuracy and method, and other lines no gauge`() {
    #expect(railways.count == 87)
    for line in railways {
      #expect(line.track?.gauges.isEmpty == false && line.track?.opened != nil, "\(line.id)")
      #expect(line.method != nil && line.names.byLanguage["native"] != nil, "\(line.id)")
      #expect((0.5...6).contains(line.evidence.accuracyKm ?? 0), "\(line.id)")
    }
    #expect(model.lines.allSatisfy { $0.kind == .railway || $0.track == nil })
  }

  @Test
  func `the gauges are those of the countries: broad in the north and east, standard in the south`()
    throws
  {
    func gauges(_ id: String) throws -> [Int] {
      try #require(railways.first { $0.id == id }?.track, "\(id)").gauges
    }
    for id in ["tallinn-narva", "riga-daugavpils", "zilupe-sebezh", "indra-polotsk"] {
      #expect(try gauges(id) == [1524])
    }
    for id in ["kaunas-kybartai", "vilnius-turmantas", "siauliai-kretinga", "vilnius-molodechno"] {
      #expect(try gauges(id) == [1435])
    }
    #expect(try gauges("riga-jelgava") == [1524, 1435])
    #expect(try gauges("ventspils-mazirbe-stende") == [600])
    #expect(Set(railways.compactMap(\.track).flatMap(\.gauges)) == [600, 750, 1000, 1435, 1524])
  }

  @Test func `no railway runs through a lake or the sea`() throws {
    let overlay = try Overlay()
    let areas = { (name: String) in
      model.basemap.layers.values.filter { $0.name.hasPrefix(name) && !$0.name.hasSuffix("coarse") }
        .flatMap(\.features).flatMap { feature -> Area in
          if case .area(let area) = feature.shape { area } else { [] }
        }
    }
    let coarse = model.basemap.areas("land-coarse")
    let (lakes, land) = (areas("lakes"), areas("land") + coarse)
    for line in railways {
      let course = try course(line)
      let box = try #require(course.box).grown(by: 0.01)
      let wet = try overlay.clip([course], to: lakes.filter { $0.box?.touches(box) ?? false })
      let dry = try overlay.clip([course], to: land.filter { $0.box?.touches(box) ?? false })
      let metres = { (lines: [Polyline]) in lines.map { Geodesic.length(of: $0) }.reduce(0, +) }
      #expect(metres(wet) < 100, "\(line.id) through lakes")
      #expect(metres([course]) - metres(dry) < 300, "\(line.id) at sea")
    }
  }

  @Test(arguments: [
    ("riga-daugavpils", "Daugava", 0), ("daugavpils-indra", "Daugava", 0),
    ("riga-jelgava", "Daugava", 1), ("riga-tukums", "Lielupe", 1),
    ("vilnius-turmantas", "Žeimena", 0),
    ("parnu-moisakula-valga", "Pärnu", 0), ("ritupe-pskov", "Великая", 1),
  ])
  func `railways cross rivers as often as they have bridges`(
    id: String, river: String, bridges: Int
  ) throws {
    let line = try course(#require(railways.first { $0.id == id }))
    let reaches = model.basemap.layers.values.filter { $0.name.hasPrefix("rivers") }
      .flatMap(\.features).filter { $0.name == river }.flatMap { feature -> [Polyline] in
        if case .lines(let lines) = feature.shape { lines } else { [] }
      }
    #expect(!reaches.isEmpty)
    let crossings = reaches.map { reach in
      zip(reach.points, reach.points.dropFirst()).map { a, b in
        zip(line.points, line.points.dropFirst()).filter { c, d in Self.cross(a, b, c, d) }.count
      }.reduce(0, +)
    }
    #expect(crossings.reduce(0, +) == bridges)
  }

  /// Whether two edges cross.
  private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Bool {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0
    }
    return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
  }

  @Test func `troops enter along the railway, at the stations that the source names`() throws {
    for (route, ids) in [
      ("entry-zilupe", ["zilupe-sebezh", "sebezh-novosokolniki"]),
      ("entry-indra", ["indra-polotsk"]),
    ] {
      let entry = try course(#require(model.lines.first { $0.id == route })).points
      let tracks = try ids.map { id in
        try course(#require(railways.first { $0.id == id })).points
      }
      #expect(entry.allSatisfy { point in tracks.contains { $0.contains(point) } })
      #expect(entry.last == tracks.first?.first, "it ends at the station")
    }
  }

  /// Stations at which a line ended, and which are no places of the atlas.
  static let termini = [
    "jekabpils-nereta", "panevezys-joniskelis-zeimelis", "riga-ergli", "lentvaris-trakai",
    "jelgava-tukums-ventspils", "rapla-virtsu",
  ]
  /// What every frame of the atlas shows lies within these longitudes and latitudes.
  static let window = Box(minX: 19, minY: 52.9, maxX: 29.5, maxY: 60.7)

  @Test func `every railway ends at another one, at a place, at a known terminus or far away`()
    throws
  {
    let courses = try railways.map { ($0.id, try course($0)) }
    for (id, line) in courses where !Self.termini.contains(id) {
      for end in [line.points.first, line.points.last].compactMap(\.self)
      where Self.window.contains(end) {
        let isJoined = courses.contains { other, course in
          other != id
            && (Geodesic.nearest(to: LonLat(end), on: course)?.distance ?? .infinity) < 100
        }
        let isAtPlace = model.places.contains {
          (Geodesic.nearest(to: $0.position, on: Polyline([end, end]))?.distance
            ?? Geodesic.inverse($0.position, LonLat(end)).distance) < 1000
        }
        #expect(isJoined || isAtPlace, "\(id) at \(end)")
      }
    }
  }

  @Test(arguments: [
    "vilkaviskis", "rokiskis", "panevezys", "tilsit", "vilnius", "kaunas", "alytus", "lida",
    "grodno", "tartu", "narva", "petseri", "riga", "rezekne", "daugavpils", "klaipeda", "taurage",
    "siauliai", "marijampole", "telsiai", "saldus", "kupiskis", "rapla", "valga",
  ])
  func `railways run through the symbols of the towns that they serve`(town: String) throws {
    let place = try #require(model.places.first { $0.id == town })
    let distance = try railways.compactMap {
      Geodesic.nearest(to: place.position, on: try course($0))?.distance
    }.min()
    // Less than half a millimetre at 1 : 1 500 000.
    #expect(try #require(distance) < 700)
  }
}
