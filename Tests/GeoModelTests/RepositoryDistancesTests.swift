import Documents
import Geometry
import Projection
import Testing

@testable import GeoModel

/// Distances in the repository's atlas, compared with figures that were computed by other means.
@Suite struct RepositoryDistancesTests {
  let model: GeoModel
  let borders: Borders

  init() throws {
    model = try RepositoryAtlas.read()
    borders = Borders(model)
  }

  func position(_ place: String) throws -> LonLat {
    try #require(model.places.first { $0.id == place }, "\(place)").position
  }

  struct Base: CustomTestStringConvertible, Sendable {
    let place: String
    /// Kilometres to the capital and to the German border of 1 September 1939.
    let capital: Double
    let september: Double
    /// Kilometres to the German border of 28 October, where they are known.
    var october: Double?

    var testDescription: String { place }
  }

  static let bases = [
    Base(place: "prienai", capital: 30, september: 71, october: 58),
    Base(place: "gaiziunai", capital: 31, september: 95, october: 95),
    Base(place: "alytus", capital: 57, september: 81, october: 45),
    Base(place: "naujoji-vilnia", capital: 100, september: 164, october: 139),
    Base(place: "ukmerge", capital: 66, september: 127),
    Base(place: "siauliai", capital: 121, september: 100),
    Base(place: "pabrade", capital: 119, september: 185),
    Base(place: "nemencine", capital: 100, september: 166),
  ]

  @Test(arguments: bases)
  func `bases granted, offered and wanted lie as far from Kaunas and Germany as worked out`(
    _ base: Base
  ) throws {
    let place = try position(base.place)
    let capital = Geodesic.distance(place, try position("kaunas")) / 1000
    #expect(abs(capital - base.capital) <= 1, "\(capital)")
    for (day, expected) in [("1939-09-01", base.september), ("1939-10-28", base.october)] {
      guard let expected else { continue }
      let date = try #require(Day(day))
      let found = try #require(borders.distance(from: place, toBorderOf: "germany", on: date))
      #expect(abs(found.kilometres - expected) <= 1, "\(found.kilometres) on \(day)")
    }
  }

  @Test(arguments: [("karosta", "russaro", 376.0), ("tallinn", "helsinki", 82)])
  func `places lie as far apart as worked out`(from: String, to: String, expected: Double) throws {
    let kilometres = Geodesic.distance(try position(from), try position(to)) / 1000
    #expect(abs(kilometres - expected) <= 1, "\(kilometres)")
  }

  @Test func `Ezere lies seven kilometres east of the Venta line, on the forbidden side`() throws {
    let limit = try #require(model.lines.first { $0.id == "venta-limit" })
    let found = try #require(borders.distance(from: try position("ezere"), to: limit))
    #expect(abs(found.kilometres - 7.4) <= 1, "\(found.kilometres)")
    #expect(found.side == .right && limit.side == .left)
  }

  @Test func `only Ezere and the two places of the Irbe coast stand east of the Venta line`() throws
  {
    let limit = try #require(model.lines.first { $0.id == "venta-limit" })
    let manned = Set(model.garrisons.filter { $0.treaty == "latvia-1939" }.flatMap(\.places))
    let beyond = try manned.filter { place in
      let found = try #require(borders.distance(from: try position(place), to: limit))
      return found.side == .right && found.kilometres > 2.5
    }
    #expect(beyond == ["ezere", "pitrags", "mazirbe"])
  }
}
