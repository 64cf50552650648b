import Documents
import GeoModel
import MapSpec
import Scene
import TestSupport
import Testing

@testable import Cartography
@testable import PactmapKit

/// One hue a power: whose land is whose is seen by everybody, on every plate and every day.
@Suite struct PowerColorTests {
  /// Days on which the borders or the possession of land are different from those before.
  static let days = [
    "1939-08-22", "1939-10-01", "1939-10-31", "1940-03-20", "1940-06-18", "1940-08-06",
  ]
  static let plates = ["baltic", "estonia", "latvia", "lithuania"]

  /// Annexed land is striped to three quarters in the tint of the power that took it.
  static let mostLikeness = 0.86

  func scene(_ map: String, _ style: String, _ day: String) throws -> Scene {
    let atlas = try Atlas(path: Plate.repository)
    let layers = "powers,area,borders-border"
    let looks = Presentation(style: style, date: Day(day), layers: LayerSelection(layers))
    return try atlas.composition(map, as: looks).scene
  }

  @Test(arguments: plates, days)
  func `neighbours' land as it is drawn can be told apart by every eye`(
    map: String, day: String
  ) throws {
    for style in ["atlas", "mono"] {
      let land = DrawnLand(try scene(map, style, day))
      let banks = land.banks()
      #expect(banks.count >= 3, "\(style)")
      for bank in banks where bank.likeness > Self.mostLikeness {
        Issue.record("\(style): at \(bank.place) \(bank.likeness) looks alike")
      }
    }
  }

  @Test(arguments: plates, ["screen", "blank"])
  func `slides and exercise sheets tell the land of neighbours apart as well`(
    map: String, style: String
  ) throws {
    let banks = DrawnLand(try scene(map, style, "1939-10-31")).banks()
    #expect(banks.count >= 3)
    #expect(banks.map(\.likeness).max() ?? 1 <= Self.mostLikeness)
  }

  @Test(arguments: plates, ["atlas", "mono", "screen"])
  func `the states that a plate is about are the lightest`(map: String, style: String) throws {
    let atlas = try Atlas(path: Plate.repository)
    let model = atlas.model
    let treaties = try atlas.description(of: map).treaties
    let hosts = Set(model.treaties.filter { treaties.contains($0.id) }.map(\.host))
    let tints = PowerTints(try atlas.style(style).powers, model.territories, subjects: hosts)
    let states = model.territories.filter { $0.kind == .state }.map(\.id)
    let light = { (id: String) in tints[id]?.fill.lab.lightness ?? 0 }
    let darkest = hosts.map(light).min() ?? 0
    let lightest = states.filter { !hosts.contains($0) }.map(light).max() ?? 100
    #expect(darkest >= lightest + 3, "\(darkest) and \(lightest)")
  }

  @Test(arguments: ["atlas", "mono", "screen", "blank"])
  func `letters stand out from the land of every state`(style: String) throws {
    for path in [Plate.repository, Repository.path + "/Examples/nanking-1842"] {
      let style = try Atlas(path: path).style(style)
      let powers = style.powers
      let tints =
        powers.subjects + powers.others + powers.states.values + powers.subjectStates.values
      #expect(tints.count > 3)
      let onWater: [TypeRole] = [.strength, .incident, .sea, .gulf]
      for role in TypeRole.allCases where !onWater.contains(role) {
        for vision in Color.Vision.allCases {
          for tint in tints {
            let distance = style.type(role).color.seen(with: vision).distance(
              to: tint.fill.seen(with: vision))
            #expect(distance >= 30, "\(role) on \(tint.fill.hex) with \(vision): \(distance)")
          }
        }
      }
    }
  }

  /// A grid of states, each of which borders on those beside, above and below it, as no real map is worse.
  private func grid(_ side: Int, seed: UInt64) -> [Territory] {
    var random = Xorshift(seed: seed)
    return (0..<side * side).map { number -> Territory in
      let (x, y) = (number % side, number / side)
      var arcs = ["h\(x).\(y)", "h\(x).\(y + 1)", "v\(x).\(y)", "v\(x + 1).\(y)"]
      arcs.shuffle(using: &random)
      return Territory(
        id: "s\(number)", kind: .state, names: Names(["en": "S"]),
        states: [.init(boundary: [arcs.map { .init($0) }])],
        evidence: Evidence(sources: ["x"]))
    }.shuffled(using: &random)
  }

  @Test(arguments: ["atlas", "mono", "screen"], 0..<6)
  func `neighbours get tints that everybody can tell apart`(style: String, seed: Int) throws {
    let palette = try Atlas(path: Repository.path + "/Examples/nanking-1842").style(style).powers
    let states = grid(6, seed: UInt64(seed))
    let subjects = Set(states.prefix(3).map(\.id))
    let tints = PowerTints(palette, states, subjects: subjects)
    let owners = Dictionary(
      grouping: states.flatMap { state in
        state.states.flatMap(\.boundary).joined().map { ($0.arc, state.id) }
      }, by: \.0)
    let pairs = owners.values.filter { $0.count == 2 }
    #expect(pairs.count == 60)
    for pair in pairs {
      let (one, two) = (try #require(tints[pair[0].1]), try #require(tints[pair[1].1]))
      #expect(one.likeness(to: two) <= 1, "\(one.fill.hex) and \(two.fill.hex)")
    }
  }
}
