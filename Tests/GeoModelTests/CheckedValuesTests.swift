import Documents
import Geometry
import Testing

@testable import GeoModel

/// Facts that are changed in Swift obey the rules of files.
@Suite struct CheckedValuesTests {
  @Test(arguments: [false, true])
  func `what is written and read again is what it was`(isRepository: Bool) throws {
    let model = isRepository ? try RepositoryAtlas.read() : try FixtureAtlas().read()
    let again = try model.checked()
    #expect(again.sources == model.sources)
    #expect(again.notes == model.notes)
    #expect(again.treaties == model.treaties)
    #expect(again.places == model.places)
    #expect(again.facilities == model.facilities)
    #expect(again.garrisons == model.garrisons)
    #expect(again.nodes == model.nodes)
    #expect(again.arcs == model.arcs)
    #expect(again.territories == model.territories)
    #expect(again.lines == model.lines)
    #expect(again.incidents == model.incidents)
    #expect(again.waters == model.waters)
  }

  @Test func `what differs from the files loses its place, and nothing else does`() throws {
    let read = try FixtureAtlas().read()
    var changed = read
    changed.places[0].rank = 2
    changed.places[0].evidence.notes = []
    let model = changed.losingPlaces(of: read)
    #expect(model.places.map { $0.evidence.location == nil } == [true, false, false])
    #expect(model.garrisons == read.garrisons && model.territories == read.territories)
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    let message: String
    let change: @Sendable (inout GeoModel) -> Void

    init(_ message: String, _ change: @escaping @Sendable (inout GeoModel) -> Void) {
      (self.message, self.change) = (message, change)
    }

    var testDescription: String { message }
  }

  static let evidence = Evidence(sources: ["chronicle"], accuracyKm: 1)
  static let islet = Place(
    id: "islet", names: ["native": "Islet"], position: LonLat(10.5, -0.5), rank: 4,
    evidence: evidence)

  static let faults: [Fault] = [
    Fault("islet: 'rank' should be a whole number from 1 to 5, found the number 9") {
      var place = islet
      place.rank = 9
      $0.places.append(place)
    },
    Fault(
      "islet: the position 100, 100 lies outside the globe: longitudes run from -180 to 180, "
        + "latitudes from -90 to 90; write degrees on WGS84"
    ) {
      var place = islet
      place.position = LonLat(longitude: 100.0, latitude: 100)
      $0.places.append(place)
    },
    Fault("islet: 'names' is missing") {
      var place = islet
      place.names = [:]
      $0.places.append(place)
    },
    Fault("islet: 'xx1' is no language; use 'native' or a code of ISO 639-1 such as en") {
      var place = islet
      place.names = ["xx1": "Islet"]
      $0.places.append(place)
    },
    Fault("islet: 'sources' is missing") {
      var place = islet
      place.evidence = Evidence(sources: [], accuracyKm: 1)
      $0.places.append(place)
    },
    Fault("islet: 'accuracy_km' is missing") {
      var place = islet
      place.evidence = Evidence(sources: ["chronicle"])
      $0.places.append(place)
    },
    Fault("islet: there is no source 'chronicel'; did you mean 'chronicle'?") {
      var place = islet
      place.evidence = Evidence(sources: ["chronicel"], accuracyKm: 1)
      $0.places.append(place)
    },
    Fault("Islet: 'Islet' is no id; use lower case letters a to z, digits and hyphens") {
      var place = islet
      place.id = "Islet"
      $0.places.append(place)
    },
    Fault("islet: the place 'islet' is defined twice; give one of them another id") {
      $0.places += [islet, islet]
    },
    Fault("islet: a text holds the character U+0007, which has no shape; take it out") {
      var place = islet
      place.names = ["native": "Is\u{7}let"]
      $0.places.append(place)
    },
    Fault("cape-garrison: 'men' should be a whole number from 1 to 10000000, found the number 0") {
      $0.garrisons[0].men = 0
    },
    Fault(
      "camp: there is no place 'nowhere'; there is cape, hill, osk-town; another one would stand in geo/places.geojson"
    ) {
      $0.facilities.append(
        Facility(
          id: "camp", site: .place("nowhere"), treaty: $0.treaties[0].id, kind: .army,
          outcome: .granted, evidence: Evidence(sources: ["chronicle"])))
    },
    Fault("camp: 'to' (1950-01-01) should be later than 'from' (1950-01-01)") {
      let day = Day("1950-01-01")
      $0.facilities.append(
        Facility(
          id: "camp", site: .place("cape"), treaty: $0.treaties[0].id, kind: .army,
          outcome: .granted, span: DateSpan(start: day, end: day),
          evidence: Evidence(sources: ["chronicle"])))
    },
    Fault("log: the source is kept under 'other', and its id is 'log'; make the two equal") {
      $0.sources["other"] = Source(id: "log", kind: .book, title: "Log")
    },
    Fault("path: a line needs at least 2 positions, and this one has 1") {
      $0.lines.append(
        Line(
          id: "path", kind: .route, course: .line(Polyline(positions: [LonLat(10.5, -0.5)])),
          evidence: evidence))
    },
    Fault(
      "path: the arc 'old-border' stands here for the third time; an arc is run along once, or there and back"
    ) {
      $0.lines.append(
        Line(
          id: "path", kind: .route,
          course: .arcs(Array(repeating: Territory.ArcUse("old-border"), count: 3)),
          evidence: evidence))
    },
  ]

  @Test(arguments: faults)
  func `a fault of a value is told in the words of files, with its id`(_ fault: Fault) throws {
    let read = try FixtureAtlas().read()
    var model = read
    fault.change(&model)
    do {
      _ = try model.losingPlaces(of: read).checked()
      Issue.record("not refused")
    } catch {
      #expect(error.diagnostics.map(\.description) == [fault.message])
    }
  }

  /// Ways to spoil an entry of any kind, or to take one away.
  private static func spoil(_ model: inout GeoModel, _ choice: Int, _ index: Int) {
    func pick<Value>(_ values: inout [Value], _ change: (inout Value) -> Void) {
      if !values.isEmpty { change(&values[index % values.count]) }
    }
    switch choice {
    case 0: pick(&model.places) { $0.position.longitude = .nan }
    case 1: pick(&model.places) { $0.names = ["native": ""] }
    case 2: pick(&model.places) { $0.id = "no such id" }
    case 3: pick(&model.garrisons) { $0.men = -.max }
    case 4: pick(&model.garrisons) { $0.places = [] }
    case 5: pick(&model.facilities) { $0.site = .line("nowhere") }
    case 6: pick(&model.treaties) { $0.guest = "" }
    case 7: pick(&model.treaties) { ($0.entry, $0.entryText) = (nil, "text") }
    case 8: pick(&model.territories) { $0.states = [] }
    case 9: pick(&model.territories) { $0.states[0].boundary = [[]] }
    case 10: pick(&model.arcs) { $0.line = Polyline(positions: []) }
    case 11: pick(&model.arcs) { $0.line = Polyline($0.line.points.map { Point($0.x + 1, $0.y) }) }
    case 12: pick(&model.nodes) { $0.evidence.accuracyKm = .infinity }
    case 13: pick(&model.waters) { $0.rank = .min }
    case 14: pick(&model.incidents) { $0.until = Day("0000-01-01") }
    case 15: if !model.places.isEmpty { model.places.remove(at: index % model.places.count) }
    case 16: model.arcs.removeAll()
    default: model.sources.removeAll()
    }
  }

  @Test(arguments: 0..<18)
  func `any spoiled value is refused, and each message has a line of a file or an id`(
    _ choice: Int
  ) throws {
    let read = try FixtureAtlas().read()
    for index in 0..<12 {
      var model = read
      Self.spoil(&model, choice, index)
      do {
        _ = try model.losingPlaces(of: read).checked()
        // A place that nobody mentions may go, and a state may do without a shape.
        #expect([8, 15].contains(choice) || model.document == read.document)
      } catch {
        for problem in error.diagnostics {
          #expect(problem.subject != nil || problem.location != nil, "\(problem)")
        }
      }
    }
  }
}
