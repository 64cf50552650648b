import Cartography
import Documents
import GeoModel
import Scene
import Testing

@testable import PactmapKit

/// What the maps of this repository show on certain days, and who says so.
@Suite struct DayTests {
  /// A day of a map, with what has to be on it and what must not.
  struct Case: CustomTestStringConvertible, Sendable {
    let map: String
    let day: String
    /// Why the day deserves a map.
    let reason: String
    /// The id of the source for the change.
    let source: String
    /// The sign of each facility and of each place of a garrison. In Latvia it may be on the main map or in the zoom.
    var signs: [String: String] = [:]
    /// Ids of areas, lines and limits.
    var features: [String] = []
    var absent: [String] = []

    var testDescription: String { "\(map) \(day): \(reason)" }
  }

  static let cases = [
    Case(
      map: "baltic", day: "1939-09-16", reason: "the day before the Soviet invasion of Poland",
      source: "lt-pact-article", features: ["estonia", "latvia", "lithuania", "memel"],
      absent: [
        "paldiski-naval", "liepaja-naval", "alytus-army", "vilnius-area", "polish-east",
        "saaremaa", "estonia-1939", "coastal-artillery-zone",
      ]),
    Case(
      map: "estonia", day: "1939-09-19", reason: "Soviet ships have not yet come to Muhu",
      source: "ee-pact-article", features: ["ee-border-concentration"],
      absent: ["muhu", "saaremaa", "paldiski-naval"]),
    Case(
      map: "estonia", day: "1939-09-24",
      reason: "Molotov demands bases, Pärnu and Tallinn are refused, Paldiski is offered",
      source: "ee-pact-article",
      signs: [
        "paldiski-naval": "facility-naval-proposed-host",
        "tallinn-naval": "facility-naval-refused-",
        "parnu-naval": "facility-naval-refused-", "saaremaa-air": "facility-air-proposed-guest",
      ], features: ["muhu"], absent: ["paldiski-air", "tallinn-harbour", "haapsalu-army"]),
    Case(
      map: "estonia", day: "1939-09-28",
      reason: "the treaty grants bases on the islands and at Paldiski, and Tallinn for two years",
      source: "treaty-ee-1939",
      signs: [
        "paldiski-naval": "facility-naval-granted-", "paldiski-air": "facility-air-granted-",
        "saaremaa-naval": "facility-naval-granted-", "hiiumaa-air": "facility-air-granted-",
        "tallinn-harbour": "facility-naval-temporary-",
      ], features: ["saaremaa", "hiiumaa"], absent: ["haapsalu-army", "rohukula-harbour"]),
    Case(
      map: "estonia", day: "1939-10-02", reason: "Meretskov asks for three more bases",
      source: "ee-pact-article",
      signs: [
        "haapsalu-army": "facility-army-withdrawn-", "paide-army": "facility-army-withdrawn-",
        "valga-army": "facility-army-withdrawn-",
      ], absent: ["rohukula-harbour"]),
    Case(
      map: "lithuania", day: "1939-10-03",
      reason: "the first round of talks: no place is named yet",
      source: "lt-pact-article", features: ["vilnius-1920", "suvalkija-strip-a", "polish-east"],
      absent: ["alytus-army", "kaunas-army", "vilnius-area", "fortified-belt-proposal"]),
    Case(
      map: "baltic", day: "1939-10-04", reason: "only Estonia has signed",
      source: "ee-pact-article",
      signs: ["paldiski-naval": "facility-naval-granted-"],
      features: ["estonia-1939", "polish-east", "saaremaa"],
      absent: [
        "latvia-1939", "lithuania-1939", "liepaja-naval", "vilnius-area", "rohukula-harbour",
      ]),
    Case(
      map: "latvia", day: "1939-10-05",
      reason: "the treaty grants Liepāja, Ventspils and the coast between Ventspils and Pitrags",
      source: "lv-pact-article",
      signs: [
        "liepaja-naval": "facility-naval-granted-", "ventspils-naval": "facility-naval-granted-",
        "coastal-artillery": "facility-coastal-artillery-granted-",
      ], features: ["coastal-artillery-zone"],
      absent: ["liepaja-army", "venta-limit", "entry-zilupe", "kirov-course"]),
    Case(
      map: "baltic", day: "1939-10-11", reason: "all three have signed, no troops have come",
      source: "histrodamus",
      signs: [
        "rohukula-harbour": "facility-naval-temporary-",
        "liepaja-naval": "facility-naval-granted-",
      ], features: ["estonia-1939", "latvia-1939", "lithuania-1939"],
      absent: ["liepaja-army", "alytus-army", "alytus", "vilnius-area", "venta-limit"]),
    Case(
      map: "estonia", day: "1939-10-11",
      reason: "Haapsalu is granted for a time after all; the forces at the border are long gone",
      source: "meltyukhov-2000",
      signs: [
        "haapsalu-base": "facility-army-temporary-", "paide-army": "facility-army-withdrawn-",
        "rohukula-harbour": "facility-naval-temporary-",
      ], absent: ["haapsalu-army", "ee-border-concentration"]),
    Case(
      map: "latvia", day: "1939-10-12", reason: "the limit of the Venta is settled",
      source: "lv-pact-article", features: ["venta-limit", "irbe-exception"],
      absent: ["ventspils-army", "entry-zilupe"]),
    Case(
      map: "lithuania", day: "1939-10-22", reason: "a Soviet delegation comes to choose bases",
      source: "lt-pact-article",
      signs: [
        "alytus-army": "facility-army-proposed-both", "kaunas-army": "facility-army-proposed-guest",
        "vilnius-army": "facility-army-proposed-guest",
        "pabrade-army": "facility-army-proposed-host",
        "naujoji-vilnia-army": "facility-army-proposed-host",
      ], features: ["fortified-belt-proposal"],
      absent: ["prienai-army", "gaiziunai-army", "near-vilnius-air", "vilnius-area"]),
    Case(
      map: "baltic", day: "1939-10-29",
      reason: "troops enter Latvia; Lithuania holds Vilnius, its four bases are agreed but empty",
      source: "lv-pact-article",
      signs: [
        "alytus": "garrison-awaited", "prienai": "garrison-awaited",
        "gaiziunai": "garrison-awaited", "naujoji-vilnia": "garrison-awaited",
        "liepaja-army": "facility-army-granted-", "ezere-army": "facility-army-granted-",
        "kaunas-army": "facility-army-not-taken-guest",
        "pabrade-army": "facility-army-not-taken-host",
      ], features: ["vilnius-area", "venta-limit"]),
    Case(
      map: "baltic", day: "1939-11-15", reason: "troops have entered Lithuania",
      source: "lt-pact-article",
      signs: [
        "alytus": "garrison", "prienai": "garrison", "gaiziunai": "garrison",
        "naujoji-vilnia": "garrison", "near-vilnius-air": "facility-air-temporary-",
      ], features: ["vilnius-area"]),
  ]

  private func shown(_ map: String, _ day: String) throws -> Shown {
    Shown(try Plate(atlas: Plate.repository, map: map, date: day).composition().scene)
  }

  @Test(arguments: cases)
  func `a day shows what its sources say`(_ day: Case) throws {
    let shown = try shown(day.map, day.day)
    for (id, sign) in day.signs {
      // The table writes a sign that names no party with '-' at its end.
      let wanted = sign.hasSuffix("-") ? String(sign.dropLast()) : sign
      #expect(shown.signs[id] == wanted, "\(id) of \(day)")
    }
    #expect(Set(day.features).subtracting(shown.ids) == [])
    #expect(shown.ids.union(shown.signs.keys).intersection(day.absent) == [])
    let model = try GeoModel.read(atlas: Plate.repository)
    #expect(model.sources[day.source] != nil, "\(day.source) is no source")
  }

  @Test func `a map says since when a treaty is at an end, and draws nothing more of it`() throws {
    let before = Plate(atlas: Plate.repository, map: "baltic", date: "1940-06-16")
    let after = Plate(atlas: Plate.repository, map: "baltic", date: "1940-06-17")
    let words = try (before.composition().scene.words, after.composition().scene.words)
    #expect(!words.0.contains("at an end 17\u{a0}June\u{a0}1940"))
    #expect(words.0.contains("at an end 15\u{a0}June\u{a0}1940"))
    #expect(words.1.contains("at an end 17\u{a0}June\u{a0}1940"))
    let shown = try (shown("baltic", "1940-06-16"), shown("baltic", "1940-06-17"))
    let lines = ["venta-limit", "coastal-artillery-zone", "saaremaa"]
    #expect(shown.0.ids.isSuperset(of: lines) && shown.1.ids.isDisjoint(with: lines))
    #expect(shown.1.areas.isSuperset(of: ["estonia-occupied", "latvia-occupied", "hanko-lease"]))
    #expect(!shown.1.signs.values.contains { $0.hasPrefix("facility") })
  }

  @Test func `at least ten days are tested`() { #expect(Set(Self.cases.map(\.day)).count >= 10) }

  @Test func `Lithuania before and after differs by Vilnius and the bases`() throws {
    let before = try shown("lithuania", "1939-10-27")
    let after = try shown("lithuania", "1939-10-29")
    let land = [
      "vilnius-area", "left-to-belarus-northeast", "left-to-belarus-southeast",
      "left-to-belarus-south",
    ]
    #expect(before.areas.symmetricDifference(after.areas) == Set(land))
    let garrisons = after.signs.filter { $0.value.hasPrefix("garrison") }.map(\.key)
    #expect(Set(garrisons) == ["alytus", "prienai", "gaiziunai", "naujoji-vilnia"])
    #expect(!before.signs.values.contains { $0.hasPrefix("garrison") || $0.contains("granted") })
    // The places that were discussed stay, each with its outcome.
    for id in ["kaunas-army", "vilnius-army", "siauliai-army", "ukmerge-army"] {
      #expect(before.signs[id] == "facility-army-proposed-guest")
      #expect(after.signs[id] == "facility-army-not-taken-guest")
    }
  }

  @Test func `Vilnius is Polish, then Soviet, then Lithuanian`() throws {
    let model = try GeoModel.read(atlas: Plate.repository)
    let borders = Borders(model)
    let vilnius = try #require(model.places.first { $0.id == "vilnius" }).position
    let days = [("1939-09-16", "poland"), ("1939-10-27", "ussr"), ("1939-10-28", "lithuania")]
    for (day, holder) in days {
      let date = try #require(Day(day))
      let states = borders.territories.filter { $0.kind == .state }
      let found = try states.filter { state in
        guard state.state(on: date) != nil else { return false }
        return try borders.area(of: state, on: date).contains { $0.contains(vilnius.point) }
      }
      #expect(found.map(\.id) == [holder], "\(day)")
    }
  }

  @Test func `the legend and the title name the day`() throws {
    let plate = Plate(atlas: Plate.repository, map: "lithuania", date: "1939-10-27")
    let words = try plate.composition().scene.words
    #expect(words.contains("Lithuania on 27\u{a0}October\u{a0}1939"))
    #expect(words.contains("State border, 27\u{a0}October\u{a0}1939"))
    #expect(!words.contains("28\u{a0}October"))
  }
}

/// What a scene shows, by the ids of the model.
private struct Shown {
  var signs: [String: String] = [:]
  var ids: Set<String> = []
  var areas: Set<String> = []

  init(_ scene: Scene) {
    for group in scene.groups {
      if let sign = group.data["sign"], group.role == .sign,
        let id = group.id.split(separator: "-sign-", maxSplits: 1).dropFirst().first
      {
        signs[String(id)] = sign
      }
      if group.role == .feature, let id = group.data["id"], !group.id.contains("-towns-") {
        ids.insert(id)
        if group.id.contains("-area-") { areas.insert(id) }
      }
    }
  }
}
