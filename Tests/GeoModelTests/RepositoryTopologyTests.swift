import Documents
import Geometry
import Overlay
import Projection
import Testing

@testable import GeoModel

/// How the states of the repository's atlas fit together, on the days that the maps show.
@Suite struct RepositoryTopologyTests {
  static let days = ["1939-09-01", "1939-10-28", "1939-10-31", "1940-03-13", "1940-08-06"]
  /// Areas up to this many square kilometres are rounding errors.
  static let tolerance = 0.1

  let model: GeoModel
  let borders: Borders
  let overlay: Overlay

  init() throws {
    model = try RepositoryAtlas.read()
    borders = Borders(model)
    overlay = try Overlay()
  }

  /// The rings of each state drawn on a day, through the sea.
  func outlines(on day: String) throws -> [(id: String, outline: Area)] {
    let date = try #require(Day(day))
    return try model.territories.filter { $0.kind == .state && $0.state(on: date) != nil }.map {
      ($0.id, try borders.outline(of: $0, on: date))
    }
  }

  /// The land in an area. At sea the course of a ring has no meaning.
  func land(in area: Area) throws -> Area {
    guard let box = area.box else { return [] }
    let parts = try #require(borders.land).filter { $0.box.intersects(box) }.map(\.part)
    return try overlay.intersection(parts, area)
  }

  func sizes(_ area: Area) -> [Double] {
    area.map { [$0].squareKilometres }.filter { $0 > Self.tolerance }
  }

  @Test(arguments: days)
  func `no two states overlap`(day: String) throws {
    let states = try outlines(on: day)
    for (index, state) in states.enumerated() {
      for other in states[..<index] {
        let common = try land(in: overlay.intersection(state.outline, other.outline))
        #expect(sizes(common) == [], "\(state.id) and \(other.id)")
      }
    }
  }

  /// A gap is land in a face that the rings of the states enclose and none of them covers. It need not be a hole
  /// in their union: a sliver that begins and ends in two junctions on the outside is none.
  @Test(arguments: days)
  func `no gap is left between states`(day: String) throws {
    let states = try outlines(on: day)
    let rings = states.flatMap(\.outline).flatMap(\.rings)
    let enclosed = try overlay.union([overlay.faces(of: rings.map(\.closed))])
    let union = try overlay.union(states.map(\.outline))
    #expect(sizes(try land(in: overlay.difference(enclosed, union))) == [])
  }

  /// East of Sweden and of Danzig no land of the mapped window is left over: no island and no cape lies
  /// beyond the arcs that close the rings at sea.
  @Test(arguments: days)
  func `every island and cape belongs to a state`(day: String) throws {
    let window = Box(minX: 19.6, minY: 53, maxX: 31.5, maxY: 60.7)
    let union = try overlay.union(try outlines(on: day).map(\.outline))
    let rest = try overlay.difference(try land(in: [Polygon(window)]), union)
    let left = rest.filter { [$0].squareKilometres > Self.tolerance }
    #expect(left.compactMap(\.box) == [])
  }

  @Test func `every arc is used`() {
    let bounds = model.territories.flatMap(\.states).flatMap(\.boundary).joined().map(\.arc)
    let alongs = model.lines.flatMap { line -> [String] in
      if case .arcs(let uses) = line.course { uses.map(\.arc) } else { [] }
    }
    let used = Set(bounds + alongs)
    #expect(model.arcs.map(\.id).filter { !used.contains($0) } == [])
  }

  @Test func `every node joins arcs`() {
    let ends = Set(model.arcs.flatMap { [$0.start, $0.end] })
    #expect(model.nodes.map(\.id).filter { !ends.contains($0) } == [])
  }

  /// Towns on the Venta, from its upper course to the mouth; their points come from a gazetteer and are
  /// no vertices of the drawn river.
  @Test(arguments: ["kursenai", "mazeikiai", "skrunda", "kuldiga", "piltene", "ventspils"])
  func `towns on the Venta lie as near to it as it claims to be drawn`(town: String) throws {
    let place = try #require(model.places.first { $0.id == town })
    let reaches = model.basemap.layers.values.flatMap(\.features).filter { $0.name == "Venta" }
    let distances = reaches.flatMap { reach -> [(Double, Double)] in
      guard case .lines(let lines) = reach.shape else { return [] }
      return lines.compactMap { line in
        #expect(!line.points.contains(place.position.point))
        return Geodesic.nearest(to: place.position, on: line).map {
          ($0.distance / 1000, reach.accuracyKm)
        }
      }
    }
    let (distance, accuracy) = try #require(distances.min { $0.0 < $1.0 })
    #expect(distance <= accuracy, "\(distance) km")
  }

  @Test func `the limit along the Venta follows the drawn river`() throws {
    let limit = try #require(model.lines.first { $0.id == "venta-limit" })
    let reaches = model.basemap.layers.values.flatMap(\.features).filter { $0.name == "Venta" }
    for point in try borders.polyline(of: limit).points {
      let distances = reaches.flatMap { reach -> [Double] in
        guard case .lines(let lines) = reach.shape else { return [] }
        return lines.compactMap { Geodesic.nearest(to: LonLat(point), on: $0)?.distance }
      }
      #expect(try #require(distances.min()) < 100, "\(point)")
    }
  }
}
