import Defaults
import Geometry
import TestSupport
import Testing

@testable import Exchange

@Suite struct WorldTests {
  @Test(arguments: World.Layer.allCases)
  func `every feature of a packed layer can be read and lies on the globe`(_ layer: World.Layer) {
    let features = World.features(layer, in: .globe)
    #expect(features.count > 90)
    #expect(Set(features.map(\.id)).count == features.count)
    let globe = Box(minX: -180, minY: -90, maxX: 180, maxY: 90)
    for feature in features {
      switch feature.shape {
      case .area(let area): #expect(area.box.map(globe.contains) == true, "\(feature.id)")
      case .line(let line): #expect(line.box.map(globe.contains) == true, "\(feature.id)")
      case .points(let points):
        #expect(!points.isEmpty && points.allSatisfy { globe.contains($0.point) }, "\(feature.id)")
      case .point(let point): #expect(globe.contains(point.point), "\(feature.id)")
      }
    }
  }

  @Test func `the world takes less than two megabytes of the program`() {
    let sizes = World.Layer.allCases.map {
      Defaults.bytes(of: "world/\($0.rawValue).gz")?.count ?? 0
    }
    #expect(sizes.allSatisfy { $0 > 0 })
    #expect(sizes.reduce(0, +) < 2_200_000)
  }

  @Test func `damage of a packed file is found, wherever it is`() throws {
    let whole = try #require(Defaults.bytes(of: "world/borders.gz"))
    #expect(Inflater.content(of: whole) != nil)
    var random = Xorshift(seed: 3)
    for _ in 0..<200 {
      var damaged = whole
      // The header of gzip holds a time and a system, which nothing depends on.
      let place = Int.random(in: 10..<whole.count, using: &random)
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      #expect(Inflater.content(of: damaged) == nil)
      #expect(Inflater.content(of: Array(whole.prefix(place))) == nil)
    }
  }

  static let lands: [(Double, Double, String)] = [
    (34.3, 45.2, "UKR"), (-13, 26, "SAH"), (-16, 22.5, "SAH"), (35.8, 33.0, "SYR"),
    (35.5, 32.9, "ISR"),
    (33.4, 35.3, "CYN"), (21, 42.6, "KOS"), (25, 57.5, "LVA"),
  ]

  @Test(arguments: lands)
  func `land that is in dispute belongs where the General Assembly sees it`(
    longitude: Double, latitude: Double, country: String
  ) {
    let found = World.features(.countries, in: .globe).filter { feature in
      if case .area(let area) = feature.shape {
        area.contains(Point(longitude, latitude))
      } else {
        false
      }
    }
    #expect(found.map(\.id) == [country])
  }

  @Test func `every border says its year and its status, and lines in dispute are not settled`() {
    let borders = World.features(.borders, in: .globe)
    let statuses: Set = ["settled", "disputed", "line-of-control", "indefinite"]
    for border in borders {
      #expect(border.number("as_of") == Double(World.year), "\(border.id)")
      #expect(border.text("status").map(statuses.contains) == true, "\(border.id)")
    }
    let unsettled = Set(borders.filter { $0.text("status") != "settled" }.map(\.id))
    #expect(
      unsettled.isSuperset(of: [
        "rus-ukr-2", "rus-ukr-kerch", "mar-sah", "mar-sah-north", "isr-syr", "isr-syr-1923",
        "ind-pak-control",
        "chn-ind-aksai", "chn-kas", "ind-kas", "kas-pak", "chn-pak", "kos-srb", "cyn-cyp",
        "kor-prk", "isr-psx",
      ]))
    #expect(unsettled.count < 30)
  }

  @Test func `a line of control that was split meets the rest of its border`() throws {
    let lines = Dictionary(
      World.features(.borders, in: .globe).compactMap { feature -> (String, Polyline)? in
        if case .line(let line) = feature.shape { (feature.id, line) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
    for (south, north) in [("ind-pak", "ind-pak-control"), ("chn-ind", "chn-ind-aksai")] {
      let (a, b) = (try #require(lines[south]?.points), try #require(lines[north]?.points))
      #expect([a.first, a.last].contains { [b.first, b.last].contains($0) })
    }
  }

  @Test func `land beside the antimeridian ends on it, so that its halves meet`() {
    for feature in World.features(.land, in: .globe) {
      guard case .area(let area) = feature.shape else { continue }
      for point in area.flatMap(\.rings).flatMap(\.points) where abs(point.x) > 179.998 {
        #expect(abs(point.x) == 180, "\(feature.id) \(point)")
      }
    }
  }

  @Test func `every sea has a name in each language of the program, and room for it`() {
    let languages = ["en", "de", "fr", "es", "pl", "ru", "lv", "lt", "et"]
    for sea in World.features(.seas, in: .globe) {
      #expect(sea.attributes["names"]?.entries.map(\.key) == languages, "\(sea.id)")
      #expect(["sea", "gulf", "strait"].contains(sea.text("kind")))
      guard case .points(let points) = sea.shape else {
        Issue.record("\(sea.id) has no points")
        continue
      }
      #expect(points.count == sea.numbers("room_km").count)
      #expect(sea.numbers("room_km").allSatisfy { $0 > 0 }, "\(sea.id)")
    }
  }

  @Test func `the notices tell the licences of all that is packed`() throws {
    let bytes = try #require(Defaults.bytes(of: "world/NOTICES.txt"))
    let notices = String(decoding: bytes, as: UTF8.self)
    for words in ["Natural Earth", "GeoNames", "CC BY 4.0", "UNICODE LICENSE V3", "Copyright © "] {
      #expect(notices.contains(words))
    }
  }
}
