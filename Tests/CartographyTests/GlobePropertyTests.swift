import Foundation
import Geometry
import Overlay
import Projection
import TestSupport
import Testing

@testable import Cartography
@testable import Documents

/// Any polygons in any frame on the globe in any projection: what is drawn is what lies there.
///
/// `PACTMAP_PROPERTY_ROUNDS` asks for more rounds than one of each projection, `PACTMAP_PROPERTY_SEED` for others, and
/// `PACTMAP_PROPERTY_PROJECTION` for those projections alone in whose definition it stands.
@Suite struct GlobePropertyTests {
  static func asked(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  static let rounds = asked("PACTMAP_PROPERTY_ROUNDS", 1)
  static let projections = AnyProjection.all.filter { definition in
    ProcessInfo.processInfo.environment["PACTMAP_PROPERTY_PROJECTION"].map(definition.contains)
      ?? true
  }
  static let seed = asked("PACTMAP_PROPERTY_SEED", 1)

  /// Some polygons, cut at the antimeridian as those of files are.
  func polygons(near center: LonLat, size: Double, _ random: inout Xorshift) -> Area {
    (0..<4).flatMap { number -> Area in
      let reach = number == 0 ? 60 : size * random.number(0.3, 2)
      let place = Point(
        center.longitude + random.number(-size, size),
        max(-85, min(85, center.latitude + random.number(-size, size))))
      let box = Box(center: place, width: 2 * reach, height: 2 * reach)
      let ring = Ring(
        random.star(12, in: box).points.map { Point($0.x, max(-90, min(90, $0.y))) })
      return GeoGeometry.polygon(Polygon(ring)).cutAtAntimeridian.area ?? []
    }
  }

  @Test(arguments: projections)
  func `what a frame draws of any polygons is what lies there`(projection: String) throws {
    for round in 0..<Self.rounds {
      let number = AnyProjection.all.firstIndex(of: projection) ?? 0
      var random = Xorshift(seed: UInt64(1000 * (Self.seed + round) + number))
      let center = LonLat(random.number(-180, 180), asinDegrees(random.number(-0.99, 0.99)))
      let definition = AnyProjection.definition(projection, at: center, &random)
      let scale = exp(random.number(log(1e6), log(1.5e8)))
      do {
        try check(definition, center, scale, &random)
      } catch let error as CartographyError {
        #expect(!error.description.isEmpty)
      } catch let error as ProjectionError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  private func asinDegrees(_ value: Double) -> Double { asin(value) * 180 / .pi }

  private func check(
    _ definition: String, _ center: LonLat, _ scale: Double, _ random: inout Xorshift
  ) throws {
    let projection = try Projection(definition)
    guard let middle = projection.forward(center) else {
      throw CartographyError.frameOutsideProjection(definition)
    }
    let box = Box(x: 10, y: 10, width: 120, height: 90)
    let frame = try MapFrame(
      box: box, projection: projection, center: middle,
      denominator: scale * (try projection.statedFactor(at: center)))
    if let globe = frame.globe {
      // An edge within would be drawn as a shore.
      let inner = globe.area.flatMap(\.rings).flatMap { $0.chains { !globe.isAtBorder($0, $1) } }
      #expect(inner.isEmpty, "\(inner.prefix(3)): \(definition) at \(center)")
    }
    let given = polygons(near: center, size: min(60, scale * 6e-7), &random)
    let overlay = try Overlay()
    for polygon in given {
      let drawn = try overlay.makeValid(
        try frame.traced(polygon, cutAt: nil, margin: Millimetres(8)).compactMap(\.area))
      try compare(polygon, drawn, frame, "\(definition) at \(center), 1 : \(Int(scale))")
    }
  }

  /// Compares what lies at the points of a grid over the page with what is drawn there.
  private func compare(
    _ given: Polygon, _ drawn: Area, _ frame: MapFrame, _ subject: String
  ) throws {
    let steps = 60
    let points = (0...steps).flatMap { row in
      (0...steps).map { column in
        Point(
          frame.box.minX + frame.box.width * Double(column) / Double(steps),
          frame.box.minY + frame.box.height * Double(row) / Double(steps))
      }
    }
    let places = frame.projection.shownPlaces(
      points.map(frame.plane), within: 1e-4 * frame.denominator)
    var (lying, wrong) = (0, 0)
    for (point, place) in zip(points, places) {
      let lies =
        place.map { place in
          [-360.0, 0, 360].contains { given.contains(Point(place.longitude + $0, place.latitude)) }
        } ?? false
      if lies { lying += 1 }
      guard lies != drawn.contains(point) else { continue }
      // Within a tenth of a millimetre of an edge either answer is right.
      let isAtEdge = drawn.flatMap(\.rings).contains { $0.closed.distance(to: point) < 0.15 }
      if !isAtEdge { wrong += 1 }
    }
    #expect(
      wrong <= 1 + lying / 100, "\(wrong) of \(lying) points are wrong: \(subject), \(given)")
  }
}
