import Documents
import Geometry
import MapSpec
import TestSupport
import Testing

@testable import Cartography
@testable import GeoModel

/// Nothing of a map's subject is left out without a word.
@Suite struct LossTests {
  func losses(_ change: (inout SampleMap) -> Void) throws -> [Diagnostic] {
    var map = SampleMap()
    change(&map)
    return Losses(try map.plan()).all
  }

  /// The places of the model with the two numbers of one of them changed.
  func moved(_ id: String, to position: LonLat) -> (inout SampleMap) -> Void {
    return { map in
      for index in map.model.places.indices where map.model.places[index].id == id {
        map.model.places[index].position = position
      }
    }
  }

  @Test func `a map that shows all its bases has nothing to tell`() throws {
    #expect(try losses { _ in }.filter { !$0.message.contains("no sign on the map") }.isEmpty)
  }

  @Test func `a base outside the frame is named with its men`() throws {
    let found = try losses(moved("lobo", to: LonLat(30, 20)))
    let message = try #require(found.first?.message)
    #expect(
      message == "a base is not drawn, which lies outside the frame: lobo ‘Puerto Lobo’ (3000 men)")
    #expect(found.first?.severity == .warning && found.first?.hint != nil)
  }

  @Test func `a base whose two numbers are exchanged is told so, at its place`() throws {
    let found = try losses { map in
      moved("lobo", to: LonLat(0.2, 10.7))(&map)
      map.model.places[0].evidence.location = SourceLocation(file: "places", line: 7, column: 1)
    }
    let told = try #require(found.first { $0.message.contains("exchanged") })
    #expect(told.message.contains("lobo ‘Puerto Lobo’"))
    #expect(told.location?.line == 7)
  }

  @Test func `a frame whose two numbers are exchanged is told so`() throws {
    let found = try losses { $0.frame = "{scale: 1200000, center: [0.2, 11]}" }
    let told = try #require(found.first { $0.message.contains("exchanged") })
    #expect(told.message.contains("bases are not drawn") && told.hint?.contains("center") == true)
    #expect(found.filter { $0.message.contains("outside") }.count == 1)
  }

  @Test func `a base whose symbol the edge of the frame would cut is told`() throws {
    let frame = try SampleMap().bench().view.frame
    let edge = Point(frame.box.minX + 1, frame.box.center.y)
    let position = try #require(frame.position(of: edge))
    let found = try losses(moved("lobo", to: position))
    #expect(found.contains { $0.message.contains("too near to the edge of the frame") })
  }

  @Test func `a base under an inset, and in no zoom as a whole, is told`() throws {
    let found = try losses { map in
      map.insets = [
        "{kind: zoom, corner: top-left, width: 180, height: 180, center: [10.82, 0.2], scale: 1190000}"
      ]
      map.page = "{width: 270, height: 210, margin: 8}"
      map.column = nil
      map.layers = ["{kind: land, style: neighbours}", "{kind: facilities}", "{kind: garrisons}"]
    }
    let plan = try SampleMap().plan()
    #expect(!plan.view.sites.isEmpty)
    #expect(found.allSatisfy { $0.message.contains("not drawn") || $0.message.contains("no sign") })
  }

  @Test func `troops without a stated strength need the layer of bases`() throws {
    let found = try losses { $0.layers = ["{kind: garrisons}"] }
    let told = try #require(found.first { $0.message.contains("need") })
    #expect(told.message.contains("a layer 'facilities'") && told.message.contains("mesa ‘Mesa’"))
  }

  @Test(arguments: [("1901-06-01", nil), ("1901-05-19", "it had not arrived")])
  func `a garrison of which there are estimates alone has a disc once it has come`(
    day: String, told: String?
  ) throws {
    let found = try losses { map in
      map.date = day
      map.period = "1901-04-01..\(day)"
      map.model.garrisons.append(
        Garrison(
          id: "rumour", treaty: "lobo-1901", places: ["rio"],
          estimates: [.init(men: 700, source: "chronicle")],
          evidence: SampleAtlas.evidence("chronicle", km: nil)))
    }
    let words = found.first { $0.subject == "rumour" }?.message
    #expect(told.map { words?.contains($0) ?? false } ?? (words == nil), "\(words ?? "")")
  }

  @Test func `every base is drawn or told, wherever frame and zoom lie`() throws {
    var random = Xorshift(seed: 3)
    var told = 0
    for _ in 0..<24 {
      var map = SampleMap()
      map.layers = ["{kind: land, style: neighbours}", "{kind: facilities}", "{kind: garrisons}"]
      map.frame =
        "{scale: \(Int(random.number(300_000, 2_000_000))), center: [\(random.number(10, 12)), \(random.number(-1, 1))]}"
      let size = "width: \(Int(random.number(20, 110))), height: \(Int(random.number(20, 110)))"
      let center = "[\(random.number(10.4, 11)), \(random.number(-0.7, 0.7))]"
      map.insets = [
        "{kind: zoom, corner: top-left, \(size), center: \(center), scale: \(Int(random.number(150_000, 900_000)))}"
      ]
      let plan = try map.plan()
      let messages = Losses(plan).all.map(\.message).filter { $0.contains("not drawn") }
      let drawn = Set(
        (plan.view.sites + plan.zooms.flatMap(\.view.sites)).filter { $0.base != nil }.map(\.id))
      let lost = Set(plan.context.facts.bases.map(\.id)).subtracting(drawn)
      let counts = messages.map { message in
        message.hasPrefix("a base") ? 1 : Int(message.prefix { $0 != " " }) ?? 0
      }
      #expect(counts.reduce(0, +) == lost.count, "\(map.frame) \(map.insets)")
      told += lost.count
    }
    #expect(told > 10)
  }
}
