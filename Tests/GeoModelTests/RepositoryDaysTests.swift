import Documents
import Geometry
import Testing

@testable import GeoModel

/// What the repository's atlas holds on certain days between the secret protocol and the annexations, and who says so.
@Suite struct RepositoryDaysTests {
  /// A day, what became true on it, and what holds.
  struct Pin: CustomTestStringConvertible, Sendable {
    let day: String
    let reason: String
    /// The ids of the sources for the reason.
    let sources: [String]
    /// States that hold the named spots.
    let holders: [String: String]
    /// All land that is more than a state and has a shape, but for islands, claims and land lost later.
    let lands: Set<String>
    /// All edges of spheres that hold.
    var spheres: Set<String> = []
    /// Facilities that stand, and ids that are no facility of the day.
    var bases: [String] = []
    var noBases: [String] = []
    /// Garrisons that have come, those that are awaited, and ids of neither.
    var troops: [String] = []
    var awaited: [String] = []
    var noTroops: [String] = []
    /// Events since the pin before, up to this day.
    var events: [String] = []

    var testDescription: String { "\(day): \(reason)" }
  }

  static let spots: [String: Point] = [
    "Tallinn": Point(24.7535, 59.437), "Rīga": Point(24.1059, 56.946),
    "Kaunas": Point(23.9091, 54.9016), "Vilnius": Point(25.2798, 54.6892),
    "Suwałki": Point(22.9305, 54.1118), "Grodno": Point(23.8345, 53.6694),
    "Viipuri": Point(28.7528, 60.7076), "Hanko": Point(22.95, 59.8333),
  ]

  private static let before = [
    "Tallinn": "estonia", "Rīga": "latvia", "Kaunas": "lithuania", "Vilnius": "poland",
    "Suwałki": "poland", "Grodno": "poland", "Viipuri": "finland", "Hanko": "finland",
  ]
  private static let autumn = before.merging([
    "Vilnius": "lithuania", "Suwałki": "germany", "Grodno": "ussr",
  ]) { $1 }
  private static let peace = autumn.merging(["Viipuri": "ussr"]) { $1 }

  private static let divided: Set = [
    "memel", "suwalki-area", "polish-northwest", "polish-east", "suvalkija-strip-a",
    "suvalkija-strip-b",
  ]
  private static let handedOver = divided.union([
    "vilnius-area", "left-to-belarus-northeast", "left-to-belarus-southeast",
    "left-to-belarus-south",
  ])
  private static let ceded = handedOver.union(["finland-ceded"])
  private static let leased = ceded.union(["hanko-lease"])
  private static let occupied = leased.union([
    "estonia-occupied", "latvia-occupied", "lithuania-occupied",
  ])

  private static let estonianBases = ["paldiski-naval", "saaremaa-naval", "hiiumaa-air"]
  private static let latvianBases = ["liepaja-naval", "ventspils-army", "vainode-air"]
  private static let lithuanianBases = ["alytus-army", "naujoji-vilnia-headquarters"]
  private static let troops = [
    "sixty-fifth-special-corps", "second-special-corps", "liepaja-garrison", "alytus-garrison",
  ]

  static let pins = [
    Pin(
      day: "1939-08-22", reason: "the day before the protocol: Memelland alone has changed hands",
      sources: ["lt-pact-article"], holders: before, lands: ["memel"],
      noBases: estonianBases, noTroops: troops),
    Pin(
      day: "1939-08-23", reason: "spheres by Lithuania's north border and four rivers",
      sources: ["secret-protocol-1939", "ribbentrop-1939-10-05"], holders: before,
      lands: ["memel"], spheres: ["sphere-1939-08-23-north", "sphere-1939-08-23-rivers"],
      events: ["secret-protocol-1939"]),
    Pin(
      day: "1939-09-28", reason: "Poland divided, Lithuania to the Soviet sphere, Estonia signs",
      sources: ["secret-protocol-1939-09-28", "frus-1939", "ee-pact-article"],
      holders: before.merging(["Vilnius": "ussr", "Suwałki": "germany", "Grodno": "ussr"]) { $1 },
      lands: divided, spheres: ["sphere-1939-09-28"], bases: estonianBases + ["tallinn-harbour"],
      noBases: latvianBases + lithuanianBases + ["haapsalu-base"], noTroops: troops,
      events: ["poland-soviet-invasion", "ee-moscow-signature", "lt-warsaw-lublin-swap"]),
    Pin(
      day: "1939-12-01", reason: "all contingents have come; the Kirov sails from Liepāja",
      sources: ["lt-pact-article", "lv-pact-article", "is-fi"], holders: autumn, lands: handedOver,
      spheres: ["sphere-1939-09-28"],
      bases: estonianBases + latvianBases + lithuanianBases + ["haapsalu-base"],
      noBases: ["hanko-naval"], troops: troops,
      events: [
        "lv-moscow-signature", "lt-moscow-signature", "lt-army-enters-vilnius", "lt-soviet-entry",
        "winter-war-begins", "fi-helsinki-raid", "lv-russaro",
      ]),
    Pin(
      day: "1939-12-30", reason: "nothing of the land or of the bases has changed",
      sources: ["lt-pact-article"], holders: autumn, lands: handedOver,
      spheres: ["sphere-1939-09-28"],
      bases: estonianBases + latvianBases + lithuanianBases, troops: troops),
    Pin(
      day: "1940-03-13", reason: "the peace with Finland is in force",
      sources: ["moscow-peace-1940", "en-wikipedia-1940"], holders: peace, lands: ceded,
      spheres: ["sphere-1939-09-28"], bases: estonianBases + latvianBases + lithuanianBases,
      noBases: ["hanko-naval"], troops: troops, events: ["fi-moscow-peace"]),
    Pin(
      day: "1940-06-12", reason: "Hanko has been handed over; the pacts still hold",
      sources: ["histdoc-hanko", "moscow-peace-1940"], holders: peace, lands: leased,
      spheres: ["sphere-1939-09-28"],
      bases: estonianBases + latvianBases + lithuanianBases + ["hanko-naval"], troops: troops,
      events: ["fi-hanko-handed-over"]),
    Pin(
      day: "1940-06-15", reason: "Lithuania is occupied, the border post of Masļenki burnt",
      sources: ["lt-pact-article", "maslenki", "mignalina-1940"], holders: peace,
      lands: leased.union(["lithuania-occupied"]), spheres: ["sphere-1939-09-28"],
      bases: estonianBases + latvianBases, noBases: lithuanianBases,
      troops: ["second-special-corps"], noTroops: ["alytus-garrison"],
      events: ["lt-ultimatum", "ee-blockade", "lv-maslenki", "lt-occupation", "lt-entry-rimse"]),
    Pin(
      day: "1940-06-17", reason: "Latvia and Estonia are occupied; the bases march out",
      sources: ["pribaltika-war-memory", "estonica-1940", "maaleht-1939", "ansons-saldus"],
      holders: peace, lands: occupied, spheres: ["sphere-1939-09-28"], bases: ["hanko-naval"],
      noBases: estonianBases + latvianBases + lithuanianBases, noTroops: troops,
      events: [
        "lt-siauliai-airborne", "lv-ultimatum", "ee-ultimatum", "ee-entry-narva",
        "lv-entry-joniskis", "lv-entry-riga", "ee-bases-march", "lv-bases-saldus",
      ]),
    Pin(
      day: "1940-07-01", reason: "occupied, with three armies' staffs at Tartu, Riga and Kaunas",
      sources: ["vasilyeva", "meltyukhov-2014"], holders: peace, lands: occupied,
      spheres: ["sphere-1939-09-28"], bases: ["hanko-naval"], noTroops: troops,
      events: [
        "ee-headquarters-tartu", "lv-headquarters-riga", "lt-headquarters-kaunas", "ee-raua",
      ]),
    Pin(
      day: "1940-08-03", reason: "Lithuania is annexed", sources: ["en-wikipedia-1940"],
      holders: peace,
      lands: occupied.subtracting(["lithuania-occupied"]).union(["lithuania-annexed"]),
      spheres: ["sphere-1939-09-28"], events: ["lt-annexed"]),
    Pin(
      day: "1940-08-05", reason: "Latvia is annexed",
      sources: ["en-wikipedia-1940", "famousdaily"], holders: peace,
      lands: leased.union(["lithuania-annexed", "latvia-annexed", "estonia-occupied"]),
      spheres: ["sphere-1939-09-28"], events: ["lv-annexed"]),
    Pin(
      day: "1940-08-06", reason: "Estonia is annexed",
      sources: ["en-wikipedia-1940", "eestiajalugu-annexation"], holders: peace,
      lands: leased.union(["lithuania-annexed", "latvia-annexed", "estonia-annexed"]),
      spheres: ["sphere-1939-09-28"], bases: ["hanko-naval"], events: ["ee-annexed"]),
  ]

  let model: GeoModel

  init() throws { model = try RepositoryAtlas.read() }

  @Test(arguments: pins)
  func `who holds which land on a day`(_ pin: Pin) throws {
    let day = try #require(Day(pin.day))
    let borders = Borders(model)
    let states = model.territories.filter { $0.kind == .state && $0.state(on: day) != nil }
    let outlines = try states.map { ($0.id, try borders.outline(of: $0, on: day)) }
    for (spot, state) in pin.holders {
      let point = try #require(Self.spots[spot])
      #expect(outlines.filter { $0.1.contains(point) }.map(\.0) == [state], "\(spot)")
    }
    let constant: [Territory.Kind] = [.state, .island, .claimed, .lostLater]
    let lands = model.territories.filter {
      !constant.contains($0.kind) && $0.state(on: day) != nil
    }
    #expect(Set(lands.map(\.id)) == pin.lands)
    let spheres = model.lines.filter { $0.kind == .sphere && $0.span.contains(day) }
    #expect(Set(spheres.map(\.id)) == pin.spheres)
  }

  @Test(arguments: pins)
  func `which bases and troops stand where on a day`(_ pin: Pin) throws {
    let day = try #require(Day(pin.day))
    let then = model.asOf(day)
    let known = Set(model.facilities.map(\.id)).union(model.garrisons.map(\.id))
    let named = pin.bases + pin.noBases + pin.troops + pin.awaited + pin.noTroops
    #expect(Set(named).subtracting(known) == [])
    let standing = Set(then.facilities.filter(\.outcome.stands).map(\.id))
    #expect(Set(pin.bases).subtracting(standing) == [])
    #expect(Set(pin.noBases).intersection(standing) == [])
    let come = Set(then.garrisons.filter { !$0.isAwaited }.map(\.id))
    #expect(Set(pin.troops).subtracting(come) == [])
    #expect(Set(then.garrisons.map(\.id)).intersection(pin.noTroops) == [])
  }

  @Test func `what happened between the days is told, each with a source of its day`() throws {
    var last: Day?
    for pin in Self.pins {
      let day = try #require(Day(pin.day))
      var cited: Set<String> = []
      for id in pin.events {
        let event = try #require(model.incidents.first { $0.id == id }, "\(id)")
        #expect(event.date <= day && last.map { event.date > $0 } ?? true, "\(id), \(pin.day)")
        #expect(!event.evidence.sources.isEmpty)
        cited.formUnion(event.evidence.sources)
      }
      for land in model.territories where pin.lands.contains(land.id) {
        cited.formUnion(land.evidence.sources)
      }
      for line in model.lines where pin.spheres.contains(line.id) {
        cited.formUnion(line.evidence.sources)
      }
      for base in model.facilities where pin.bases.contains(base.id) {
        cited.formUnion(base.evidence.sources)
      }
      for id in pin.sources {
        #expect(model.sources[id] != nil, "\(id)")
        #expect(cited.contains(id), "nothing of \(pin.day) cites \(id)")
      }
      last = day
    }
  }

  @Test func `land changes between the days only as the pins say`() throws {
    let changes = [
      "1939-08-22", "1939-08-23", "1939-09-28", "1939-10-28", "1939-12-01", "1939-12-30",
      "1940-03-12", "1940-03-13", "1940-03-21", "1940-03-22", "1940-06-14", "1940-06-15",
      "1940-06-16", "1940-06-17", "1940-07-01", "1940-08-02", "1940-08-03", "1940-08-05",
      "1940-08-06",
    ]
    let starts = model.territories.flatMap(\.states).flatMap { [$0.span.start, $0.span.end] }
    let first = try #require(Day("1939-08-22"))
    let last = try #require(Day("1940-08-06"))
    for day in starts.compactMap(\.self) where first < day && day <= last {
      #expect(changes.contains(day.description), "\(day)")
    }
  }

  @Test func `every day from 22 August 1939 to 6 August 1940 can be drawn`() throws {
    let first = try #require(Day("1939-08-22"))
    let last = try #require(Day("1940-08-06"))
    let partition = try #require(Day("1939-09-28"))
    let days = [1939, 1940].flatMap { year in
      (1...12).flatMap { month in
        (1...31).compactMap { Day(year: year, month: month, day: $0) }
      }
    }.filter { first <= $0 && $0 <= last }
    #expect(days.count == 351)
    for day in days {
      #expect(model.gap(on: day) == nil, "\(day)")
      let states = model.territories.filter { $0.kind == .state && $0.state(on: day) != nil }
      let poland = day < partition ? 1 : 0
      #expect(states.count == 6 + poland, "\(day)")
    }
  }

  @Test func `the lease of Hanko measures what is published`() throws {
    let km2 = try RepositoryAtlas.squareKilometres(
      of: "hanko-lease", on: "1940-03-22", in: model)
    #expect(abs(km2 - 115) < 12, "\(km2)")
  }
}
