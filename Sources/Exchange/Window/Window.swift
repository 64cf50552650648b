import Documents
import Foundation
import Geometry

/// A part of the globe between two meridians and two parallels, in degrees. It may cross the
/// antimeridian.
package struct Window: GlobeRectangle, Hashable, Sendable {
  /// The western edge, −180…180.
  package let west: Double
  /// The southern edge, −90…90.
  package let south: Double
  /// The eastern edge, more than ``west`` by 360 at most; beyond 180 if the window crosses the
  /// antimeridian.
  package let east: Double
  /// The northern edge, −90…90.
  package let north: Double

  /// Creates the window with the given edges. Nil if it would be empty or reach beyond a pole or round the
  /// globe.
  package init?(west: Double, south: Double, east: Double, north: Double) {
    guard south < north, south >= -90, north <= 90, east > west, east - west <= 360 else {
      return nil
    }
    let turns = ((west + 180) / 360).rounded(.down) * 360
    (self.west, self.south, self.east, self.north) = (west - turns, south, east - turns, north)
  }

  /// The whole globe.
  package static let globe = Window(whole: ())

  private init(whole: Void) { (west, south, east, north) = (-180, -90, 180, 90) }

  /// The window that reaches at least `kilometres` farther on all sides. It stops at the poles, and goes round
  /// the globe rather than overlap itself.
  package func grown(byKm kilometres: Double) -> Window {
    let step = kilometres / Self.degreeKm
    let (low, high) = (max(south - step, -90), min(north + step, 90))
    // Meridians are closest where the window is nearest to a pole.
    let shrinking = cos(min(max(abs(low), abs(high)), 90) * .pi / 180)
    let aside = shrinking > 0.02 ? step / shrinking : 360
    guard east - west + 2 * aside < 350 else {
      return Window(west: -180, south: low, east: 180, north: high) ?? .globe
    }
    return Window(west: west - aside, south: low, east: east + aside, north: high) ?? .globe
  }

  /// The window with edges at whole steps, not smaller than this one.
  package func rounded(to step: Double) -> Window {
    let edges = [
      (west / step).rounded(.down) * step, max((south / step).rounded(.down) * step, -90),
      (east / step).rounded(.up) * step, min((north / step).rounded(.up) * step, 90),
    ]
    return Window(west: edges[0], south: edges[1], east: edges[2], north: edges[3]) ?? self
  }

  /// The window as boxes of longitudes −180…180: one, or two if it crosses the antimeridian.
  package var boxes: [Box] {
    guard east > 180 else { return [Box(minX: west, minY: south, maxX: east, maxY: north)] }
    return [
      Box(minX: west, minY: south, maxX: 180, maxY: north),
      Box(minX: -180, minY: south, maxX: east - 360, maxY: north),
    ]
  }

  package func contains(_ position: LonLat) -> Bool {
    boxes.contains { $0.contains(position.point) }
  }
}

extension Window {
  /// The member of a GeoJSON file that says which part of the globe the file holds. (`bbox` would say where the
  /// shapes lie, which may be less.)
  package var member: DocumentNode {
    .map([("window", .list([west, south, east, north].map { .number($0) }))])
  }

  /// Reads `W,S,E,N`, as GDAL and others write a box: degrees with decimal points, the west first.
  ///
  /// - Throws: ``ExchangeError/noWindow(_:_:)`` with the likely cause.
  package init(_ text: String) throws(ExchangeError) {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0.trimmingCharacters(in: .whitespaces))
    }
    let edges = numbers.compactMap { $0 }
    guard numbers.count == 4, edges.count == 4, edges.allSatisfy(\.isFinite) else {
      throw .noWindow(
        text, "it takes four numbers, west,south,east,north, in degrees, such as 8,48,40,66")
    }
    let (west, south, east, north) = (edges[0], edges[1], edges[2], edges[3])
    if let fault = Self.fault(west, south, east, north) { throw .noWindow(text, fault) }
    let crossing = east < west ? east + 360 : east
    guard let window = Window(west: west, south: south, east: crossing, north: north) else {
      throw .noWindow(text, "it reaches round the globe; longitudes go from -180 to 180")
    }
    self = window
  }

  /// What is wrong with four edges, and the likely cause.
  private static func fault(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> String? {
    let exchanged = "\(south.plain),\(west.plain),\(north.plain),\(east.plain)"
    if max(abs(south), abs(north)) > 90 {
      return max(abs(west), abs(east)) <= 90 && max(abs(south), abs(north)) <= 180
        ? "latitudes go from -90 to 90; longitude and latitude seem to be exchanged: try \(exchanged)"
        : "latitudes go from -90 to 90"
    }
    if max(abs(west), abs(east)) > 360 { return "longitudes go from -180 to 180" }
    if south >= north {
      return
        "its south (\(south.plain)) is not south of its north (\(north.plain)); the order is west,south,east,north"
    }
    if west == east { return "it has no width" }
    if west > east, east + 360 - west > 180 {
      return
        "its west (\(west.plain)) is not west of its east (\(east.plain)); try \(east.plain),\(south.plain),\(west.plain),\(north.plain)"
    }
    return nil
  }
}
