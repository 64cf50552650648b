import Documents
import MapSpec
import Testing

@testable import GeoModel
@testable import Wording

/// What is told of an id, in English.
@Suite struct DossierTests {
  let writer: DossierWriter

  init() throws { writer = try Self.writer(FixtureAtlas()) }

  static func writer(_ atlas: FixtureAtlas) throws -> DossierWriter {
    let date = try #require(Day("1950-06-10"))
    let map = FactFinder.MapDay(map: "overview", date: date, treaties: ["velm-osk"])
    return DossierWriter(
      FactFinder(try atlas.read(), maps: [map]), try RepositoryAtlas.texts("en"))
  }

  func dossiers(
    _ id: String, on day: String? = nil, by writer: DossierWriter? = nil
  ) throws -> [Dossier] {
    try (writer ?? self.writer).dossiers(about: id, on: day.flatMap { Day($0) })
  }

  /// The texts under a label.
  func values(
    _ label: String, of id: String, on day: String? = nil, by writer: DossierWriter? = nil
  ) throws -> [String] {
    try dossiers(id, on: day, by: writer).flatMap(\.entries).filter { $0.label == label }
      .flatMap(\.texts).map(\.withPlainSpaces)
  }

  @Test func `a place tells its roles, its garrisons and its distances`() throws {
    let dossiers = try dossiers("cape")
    #expect(dossiers.count == 1)
    let title = dossiers[0].title.replacing(/\/\S*\/geo\//, with: "geo/")
    #expect(title == "place cape · geo/places.geojson:2:1")
    let entries = dossiers[0].entries.map { entry in
      "\(entry.label): " + entry.texts.map(\.withPlainSpaces).joined(separator: " | ")
    }
    #expect(
      entries == [
        "names: native Cape · en The Cape", "kind: town, rank 1 (capital)",
        "position: 0.5° S, 10.3° E, ± 1 km",
        "roles: cape-naval: naval base, granted, from 1950-05-01; proposed by the guest on "
          + "1950-04-01 [chronicle]",
        "garrisons: cape-garrison: 3 000 men: 2 infantry regiments; artillery, from 1950-06-01 "
          + "[chronicle] | cape-battery: 400 men, from 1950-06-01 [chronicle]",
        "estimates: cape-garrison: about 3 500 men [survey]",
        "on 1950-06-01: the day of cape-garrison; in Velm",
        "distances: 100.2 km to the land border of Osk, the guest, drawn to ± 2 km"
          + " | 22.3 km from the limit “The limit” (limit), drawn to ± 5 km, to its left: permitted",
        "sources: survey: Survey of the coast (1948) · dataset, CC0"
          + " | chronicle: A. Writer, Chronicle of Velm · book",
      ])
  }

  @Test func `a day that is asked for moves the borders`() throws {
    #expect(
      try values("distances", of: "cape", on: "1950-05-31").first
        == "77.9 km to the land border of Osk, the guest, drawn to ± 2 km")
    #expect(try values("on 1950-05-31", of: "cape", on: "1950-05-31") == ["as asked; in Velm"])
  }

  @Test func `the capital of the host is measured to from its other places`() throws {
    let distances = try values("distances", of: "hill")
    #expect(distances.first == "64.8 km to The Cape (cape), the capital")
    #expect(distances.last?.hasSuffix("to its right: not permitted") == true)
  }

  @Test func `a place with no role takes the day of a map`() throws {
    #expect(
      try values("on 1950-06-10", of: "osk-town") == ["the day of the map 'overview'; in Osk"])
  }

  @Test func `an exception tempers what a limit forbids`() throws {
    let atlas = try FixtureAtlas().replacing(
      "\"kind\": \"defence-line\", \"along\": [\"south-velm\", \"old-border\"], \"accuracy_km\": 2",
      in: "lines.geojson",
      with:
        "\"kind\": \"limit\", \"treaty\": \"velm-osk\", \"exception_to\": \"limit\", \"along\": "
        + "[\"south-velm\", \"old-border\"], \"accuracy_km\": 22"
    )
    let lines = try values("distances", of: "hill", by: Self.writer(atlas))
    #expect(lines.contains { $0.hasSuffix("to its right: not permitted but for fence") })
    #expect(lines.contains { $0.hasSuffix("from the exception (fence), drawn to ± 22 km") })
  }

  @Test func `men that no source states are said to be not stated`() throws {
    let atlas = try FixtureAtlas().replacing("men: 400, ", in: "garrisons.yaml", with: "")
    let men = try values("men", of: "cape-battery", by: Self.writer(atlas))
    #expect(men == ["not stated in the source"])
  }

  @Test func `a garrison tells its men, units, parts and the distances of each place`() throws {
    #expect(try values("men", of: "cape-garrison") == ["3 000"])
    #expect(try values("units", of: "cape-garrison") == ["2 infantry regiments", "artillery"])
    #expect(
      try values("parts", of: "cape-garrison") == [
        "cape-battery: 400 men, from 1950-06-01 [chronicle]"
      ])
    #expect(
      try values("from", of: "cape-garrison") == ["The Cape (cape)", "Hill (hill)"])
    #expect(try values("part of", of: "cape-battery") == ["cape-garrison"])
  }

  @Test func `a railway tells its gauges, how certain they are, its years and how it was drawn`()
    throws
  {
    let dossier = try #require(try dossiers("shore-railway").first)
    let entries = dossier.entries.prefix(6).map {
      "\($0.label): \($0.texts.joined())".withPlainSpaces
    }
    #expect(
      entries == [
        "kind: railway", "gauge: 1524 and 750 mm, likely", "opened: 1901", "closed: 1960–62",
        "length: 121.6 km", "accuracy: ± 2 km",
      ])
    #expect(try values("method", of: "shore-railway") == ["Drawn by hand"])
    #expect(try values("gauge", of: "fence").isEmpty)
  }

  @Test func `a territory tells measured and stated areas of each of its shapes`() throws {
    #expect(
      try values("area", of: "velm") == [
        "9 262 km² as drawn, without the sea", "11 724 km² as drawn, without the sea",
      ])
    #expect(
      try values("stated", of: "velm") == [
        "9 200 km² [survey]: drawn +0.7 %", "5 000 km² [chronicle]: drawn +85.2 %",
      ])
    #expect(try values("area", of: "velm", on: "1950-07-01").count == 1)
    #expect(
      try values("area", of: "strip", on: "1950-01-01") == [
        "no shape on 1950-01-01; its shapes hold from 1950-06-01"
      ])
  }

  @Test func `a treaty tells its terms, talks and troops`() throws {
    #expect(try values("limit", of: "velm-osk") == ["5 000 soldiers [chronicle]"])
    #expect(
      try values("talks", of: "velm-osk").first
        == "1950-04-01 9 000 men, by the guest: demand [chronicle]")
    #expect(
      try values("garrisons", of: "velm-osk").last == "6 700 men in the 3 with a stated figure")
    #expect(try values("articles", of: "velm-osk") == ["Peace", "Bases"])
    #expect(try values("notes", of: "velm-osk") == ["n-1: Day of entry. Two days are given."])
  }

  @Test func `a limit tells on which side the bases of its treaty lie`() throws {
    #expect(
      try values("bases", of: "limit") == [
        "22.3 km: The Cape (cape), to its left: permitted",
        "33.4 km: Hill (hill), to its right: not permitted",
      ])
  }

  @Test func `an arc tells what it bounds`() throws {
    #expect(try values("length", of: "old-border") == ["110.6 km"])
    #expect(
      try values("bounds", of: "old-border") == [
        "Velm (velm), from 1945-01-01 to 1950-06-01", "Osk (osk), from 1945-01-01 to 1950-06-01",
        "Strip (strip), from 1950-06-01",
      ])
    #expect(try values("lines", of: "old-border") == ["fence"])
  }

  @Test func `sources and notes tell who cites them`() throws {
    #expect(try values("cited by", of: "n-1") == ["1 treaty: velm-osk", "1 place: hill"])
    #expect(try values("cited by", of: "survey").contains("3 places: cape, hill, osk-town"))
  }

  @Test func `nodes, incidents, waters and facilities are told too`() throws {
    #expect(try values("text", of: "s2") == ["Old corner"])
    #expect(try values("position", of: "talks") == ["not stated in the source"])
    #expect(try values("date", of: "entry") == ["1950-06-01 to 1950-06-03"])
    #expect(try values("reaches", of: "sil") == ["sil in rivers, ± 1.5 km"])
    #expect(try values("where", of: "strip-air") == ["on Strip (strip), no spot stated"])
    #expect(try values("where", of: "cape-naval") == ["The Cape (cape)"])
  }

  @Test func `every id is told without a complaint`() throws {
    for record in writer.model.records {
      #expect(try dossiers(record.id).allSatisfy { !$0.entries.isEmpty }, "\(record.id)")
    }
  }

  @Test func `what has one id in several files is told in one answer`() throws {
    let atlas = try FixtureAtlas().replacing(
      "cape-battery:", in: "garrisons.yaml", with: "cape:")
    let titles = try dossiers("cape", by: Self.writer(atlas)).map { $0.title.prefix(8) }
    #expect(titles == ["place ca", "garrison"])
  }

  @Test func `an unknown id is answered with the nearest one or with whose name it is`() {
    let near = #expect(throws: Diagnostic.self) { try dossiers("kape") }
    #expect(near?.description == "nothing in geo/ has the id 'kape'; did you mean 'cape'?")
    let name = #expect(throws: Diagnostic.self) { try dossiers("the cape") }
    #expect(name?.hint == "it is the name of 'cape': give that id")
    let far = #expect(throws: Diagnostic.self) { try dossiers("zzzzzz") }
    #expect(far?.hint == nil)
  }
}

extension String {
  fileprivate var withPlainSpaces: String {
    replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
  }
}
