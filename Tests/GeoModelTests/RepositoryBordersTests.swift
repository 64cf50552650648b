import Documents
import Geometry
import Projection
import Testing

@testable import GeoModel

/// What the borders of the repository's atlas must measure, and in which state its towns must lie, after any edit.
@Suite struct RepositoryBordersTests {
  struct Published: CustomTestStringConvertible, Sendable {
    let territory: String
    let date: String
    let km2: ClosedRange<Double>
    /// The share by which the drawn shape may be off.
    let tolerance: Double

    var testDescription: String { "\(territory) on \(date)" }
  }

  static let published = [
    Published(territory: "lithuania", date: "1939-09-01", km2: 52_822...52_822, tolerance: 0.005),
    Published(territory: "lithuania", date: "1939-10-28", km2: 59_522...59_702, tolerance: 0.005),
    Published(territory: "memel", date: "1939-10-28", km2: 2_657...2_657, tolerance: 0.04),
    Published(territory: "vilnius-area", date: "1939-10-28", km2: 6_656...6_909, tolerance: 0.02),
    Published(territory: "latvia", date: "1939-10-31", km2: 65_797...65_797, tolerance: 0.005),
    Published(territory: "estonia", date: "1939-10-31", km2: 47_534...47_534, tolerance: 0.005),
  ]

  @Test(arguments: published)
  func `areas are as published`(_ published: Published) throws {
    let model = try RepositoryAtlas.read()
    let km2 = try RepositoryAtlas.squareKilometres(
      of: published.territory, on: published.date, in: model)
    let low = published.km2.lowerBound * (1 - published.tolerance)
    let high = published.km2.upperBound * (1 + published.tolerance)
    #expect((low...high).contains(km2), "\(km2)")
  }

  struct Belonging: CustomTestStringConvertible, Sendable {
    let date: String
    let state: String
    let towns: [String]

    var testDescription: String { "\(state) on \(date)" }
  }

  static let belongings = [
    Belonging(
      date: "1939-09-01", state: "lithuania",
      towns: [
        "zarasai", "moletai", "sirvintos", "ukmerge", "vievis", "aukstadvaris", "senoji-varena",
        "merkine", "leipalingis", "palanga", "kretinga", "gargzdai", "zemaiciu-naumiestis",
        "taurage", "jurbarkas",
      ]),
    Belonging(
      date: "1939-09-01", state: "poland",
      towns: [
        "turmantas", "dukstas", "ignalina", "svencioneliai", "pabrade", "trakai", "lentvaris",
        "rudiskes", "varena", "druskininkai", "punsk", "sejny", "suwalki", "vilnius",
      ]),
    Belonging(
      date: "1939-09-01", state: "germany",
      towns: ["klaipeda", "silute", "pagegiai", "smalininkai", "priekule-memel", "nemirseta"]),
    Belonging(
      date: "1939-10-28", state: "lithuania",
      towns: [
        "vilnius", "naujoji-vilnia", "trakai", "lentvaris", "nemencine", "pabrade", "svencioneliai",
        "turmantas", "dukstas", "ignalina", "eisiskes", "varena", "valkininkai", "maisiagala",
      ]),
    Belonging(
      date: "1939-10-28", state: "ussr",
      towns: [
        "svencionys", "adutiskis", "naujasis-daugeliskis", "lyntupy", "salcininkai", "dieveniskes",
        "medininkai", "marcinkonys", "druskininkai", "oszmiana", "ostrowiec",
      ]),
  ]

  @Test(arguments: belongings)
  func `towns lie in the right state`(_ belonging: Belonging) throws {
    let model = try RepositoryAtlas.read()
    let borders = Borders(model)
    let date = try #require(Day(belonging.date))
    let land = try borders.area(of: try #require(borders.territory(belonging.state)), on: date)
    for town in belonging.towns {
      let place = try #require(model.places.first { $0.id == town }, "\(town)")
      #expect(land.contains(place.position.point), "\(town)")
    }
  }

  @Test(arguments: ["1939-09-01", "1939-10-28", "1939-10-31", "1940-03-13", "1940-08-06"])
  func `no two states share land`(date: String) throws {
    let model = try RepositoryAtlas.read()
    let borders = Borders(model)
    let day = try #require(Day(date))
    let states = try model.territories.filter { $0.kind == .state && $0.state(on: day) != nil }.map
    {
      ($0.id, try borders.area(of: $0, on: day))
    }
    for place in model.places {
      let holders = states.filter { $0.1.contains(place.position.point) }.map(\.0)
      #expect(holders.count <= 1, "\(place.id): \(holders)")
    }
  }
}
