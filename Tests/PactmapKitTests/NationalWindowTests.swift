import Exchange
import Foundation
import Geometry
import PactmapKit
import TestSupport
import Testing

/// A new atlas of each country of the world: some in every run, all of them with PACTMAP_WORLD=1. With a folder's path
/// in PACTMAP_WORLD_PICTURES its plates are written there as PNG.
@Suite struct NationalWindowTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Countries of every shape: across the antimeridian, at a pole, an island, a dot, along the equator, long, large.
  private static let some: Set = ["FJI", "GRL", "MUS", "MCO", "IDN", "CHL", "RUS", "IND", "EGY"]

  static let countries: [World.Feature] = World.features(.countries, in: .globe).filter {
    environment["PACTMAP_WORLD"] != nil || some.contains($0.id)
  }

  /// The box of a country's main parts, as `W,S,E,N`.
  static func box(of country: World.Feature) -> String? {
    guard case .area(let area) = country.shape, let largest = area.map(\.area).max() else {
      return nil
    }
    let parts = area.filter { $0.area >= largest / 10 }
    let latitudes = parts.flatMap(\.outer.points).map(\.y)
    // A country on both sides of the antimeridian is one again when its western part is moved round the globe.
    let longitudes = parts.flatMap(\.outer.points).map(\.x)
    let isTorn = (longitudes.max() ?? 0) - (longitudes.min() ?? 0) > 180
    let joined = isTorn ? longitudes.map { $0 < 0 ? $0 + 360 : $0 } : longitudes
    guard let west = joined.min(), let east = joined.max(), let south = latitudes.min(),
      let north = latitudes.max()
    else { return nil }
    let (dx, dy) = ((east - west) * 0.04 + 0.1, (north - south) * 0.04 + 0.1)
    let edges = [
      west - dx, max(south - dy, -89), east + dx > 180 ? east + dx - 360 : east + dx,
      min(north + dy, 89),
    ]
    guard east - west < 340 else { return "-180,\(edges[1]),180,\(edges[3])" }
    return edges.map { "\($0)" }.joined(separator: ",")
  }

  @Test(arguments: countries)
  func `a new atlas of a country can be drawn at once, and no label overlaps another`(
    _ country: World.Feature
  ) throws {
    let box = try #require(Self.box(of: country))
    var wishes = NewAtlas.Wishes()
    (wishes.box, wishes.title, wishes.hasBordersOfToday) = (box, country.text("name"), true)
    let folder = try Scratch.path("plate-\(country.id.lowercased())")
    let made = try NewAtlas(at: folder, wishes)
    #expect(made.warnings.isEmpty, "\(country.id) \(box): \(made.warnings)")
    let atlas = try Atlas(path: folder)
    let drawing = try atlas.draw("plate-\(country.id.lowercased())")
    let counts = drawing.labels.counts
    #expect(
      counts.overlaps == 0 && counts.crossings == 0 && counts.otherFlaws == 0,
      "\(country.id) \(box)")
    #expect(counts.placed > 0, "\(country.id) \(box)")
    if let pictures = Self.environment["PACTMAP_WORLD_PICTURES"] {
      try drawing.write([.png], to: pictures)
    }
  }
}
