import Foundation
import PactmapKit
import ReaderTrials
import TestSupport
import Testing

/// Any land in any frame on the globe in any projection gives a picture or a sentence.
@Suite struct AnyMapTests {
  static let projections = [
    "+proj=merc +lon_0=110", "EPSG:5514", "EPSG:3338", "EPSG:2053", "EPSG:3035",
    "+proj=omerc +lat_0=28 +lonc=-66 +alpha=20 +ellps=WGS84", "+proj=moll +datum=WGS84",
    "+proj=igh +ellps=WGS84", "+proj=ortho +lat_0=40 +ellps=WGS84",
    "+proj=lcc +lat_1=30 +lat_2=60 +datum=WGS84", "+proj=laea +lat_0=90 +datum=WGS84",
    "+proj=aeqd +lat_0=-40 +lon_0=170 +datum=WGS84", "+proj=gnom +lat_0=-45 +lon_0=-70",
    "+proj=wintri +ellps=WGS84", "+proj=tpeqd +lat_1=0 +lon_1=0 +lat_2=50 +lon_2=90",
  ]

  static let rounds =
    ProcessInfo.processInfo.environment["PACTMAP_PROPERTY_ROUNDS"].flatMap { Int($0) } ?? 1

  @Test(arguments: projections)
  func `any land and any frame give a picture or a sentence`(projection: String) throws {
    let atlas = try TrialAtlas()
    for round in 0..<Self.rounds {
      var random = Xorshift(
        seed: UInt64(round * 100 + (Self.projections.firstIndex(of: projection) ?? 0)))
      let center = (random.number(-180, 180), random.number(-85, 85))
      let scale = exp(random.number(log(1e6), log(1e8)))
      var map = String(decoding: try #require(atlas.originals["maps/lobo.yaml"]), as: UTF8.self)
      map = map.replacing(
        "\"+proj=tmerc +lat_0=-45 +lon_0=-70 +ellps=WGS84 +units=m\"", with: "\"\(projection)\""
      ).replacing("step: 1}", with: "step: 10}")
      if round % 3 != 2 {
        map = map.replacing(
          "frame: {fit: [tamar, costa], margin: 12}",
          with: "frame: {scale: \(Int(scale)), center: [\(center.0), \(center.1)]}")
      }
      var land = String(
        decoding: try #require(atlas.originals["geo/basemap/land.geojson"]), as: UTF8.self)
      land = land.replacing("\n]}", with: (0..<3).map { feature($0, &random) }.joined() + "\n]}")
      let files = ["maps/lobo.yaml": Array(map.utf8), "geo/basemap/land.geojson": Array(land.utf8)]
      let messages = try atlas.withFiles(files) {
        var remarks: [String] = []
        let refusal = ReaderTrials.messages {
          let read = try Atlas(path: atlas.path)
          for map in read.maps { remarks += try read.composition(map).remarks.map(\.description) }
        }
        return remarks + refusal
      }
      #expect(ReaderTrials.unfit(messages) == [], "\(projection) \(center) \(scale)")
    }
  }

  /// A feature with a star that may cross itself, reach over a pole's latitude or beyond 180°.
  private func feature(_ number: Int, _ random: inout Xorshift) -> String {
    let (x, y, size) = (
      random.number(-180, 180), random.number(-80, 80), exp(random.number(-2, 4))
    )
    let corners = (0..<15).map { index -> String in
      let angle = 2 * Double.pi * Double(index * (number + 1)) / 15
      let reach = size * random.number(0.2, 1)
      let latitude = max(-90, min(90, y + reach * sin(angle)))
      return "[\(x + reach * cos(angle)), \(latitude)]"
    }
    let ring = (corners + corners.prefix(1)).joined(separator: ", ")
    return ",\n{\"type\": \"Feature\", \"id\": \"any-\(number)\", \"properties\": {}, "
      + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
  }
}
