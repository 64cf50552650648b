import Documents
import Geometry
import Testing

@testable import GeoModel

@Suite struct TableReadingTests {
  static let table = """
    name,lat,lon,kind,outcome,men,units,from,to,accuracy_km,source,text
    Port Osk,-0.5,10.3,naval,granted,"1,200","2 infantry regiments; tank battalion",1950-06-01,1951,0.5,survey,Deep water
    Long Field,-0.25,10.9,airfield,,,,June 1950,,,,
    """

  static func ids(_ table: String) throws -> [String] {
    let model = try TableAtlas(table).withEvidence().read()
    return model.places.map(\.id).filter { !["cape", "hill", "osk-town"].contains($0) }
  }

  @Test func `a row becomes the place, facility and garrison that the files would hold`() throws {
    let model = try TableAtlas(Self.table).withEvidence().read()
    let place = try #require(model.places.first { $0.id == "port-osk" })
    #expect(place.names == ["native": "Port Osk"] && place.position == LonLat(10.3, -0.5))
    #expect(place.rank == 4 && place.kind == .town)
    #expect(place.evidence.sources == ["survey"] && place.evidence.accuracyKm == 0.5)
    #expect(place.evidence.location?.line == 2)
    let facility = try #require(model.facilities.first { $0.id == "port-osk-naval" })
    #expect(facility.site == .place("port-osk") && facility.treaty == "velm-osk")
    #expect(facility.kind == .naval && facility.outcome == .granted)
    #expect(facility.span == DateSpan(start: Day("1950-06-01"), end: Day("1951-01-01")))
    #expect(facility.text == "Deep water" && facility.evidence.sources == ["survey"])
    let garrison = try #require(model.garrisons.first { $0.id == "port-osk-garrison" })
    #expect(garrison.places == ["port-osk"] && garrison.men == 1200)
    #expect(
      garrison.units == [
        Garrison.Unit(.infantry, .regiment, count: 2), Garrison.Unit(.armour, .battalion),
      ])
  }

  @Test func `what a row leaves out is absent, and what holds for the atlas takes its place`()
    throws
  {
    let model = try TableAtlas(Self.table).withEvidence().read()
    let place = try #require(model.places.first { $0.id == "long-field" })
    #expect(place.evidence.sources == ["chronicle"] && place.evidence.accuracyKm == 2)
    let facility = try #require(model.facilities.first { $0.id == "long-field-air" })
    #expect(facility.outcome == .granted && facility.span == DateSpan(start: Day("1950-06-01")))
    #expect(facility.text == nil && facility.evidence.accuracyKm == nil)
    #expect(model.garrisons.allSatisfy { $0.places != ["long-field"] }, "no men are not zero men")
  }

  @Test func `the model of a table can be written, checked and read again`() throws {
    let model = try TableAtlas(Self.table).withEvidence().read()
    let again = try model.checked()
    #expect(again.places == model.places && again.facilities == model.facilities)
    #expect(again.garrisons == model.garrisons && again.sources == model.sources)
    #expect(again.document == model.document)
  }

  @Test func `places and sources need no file of their own beside a table`() throws {
    let table = "name,lat,lon,kind,source\nOsk,-0.5,11.5,army,\"A. Writer, Bases, 1952\"\n"
    var atlas = TableAtlas(table).with("atlas.yaml", "evidence: {accuracy_km: 3}\n")
    for file in atlas.atlas.files.keys where !["treaties.yaml", "territories.yaml"].contains(file) {
      if file != "atlas.yaml" { atlas.atlas.files[file] = nil }
    }
    let messages = try atlas.messages()
    #expect(messages.allSatisfy { !$0.contains("there is no such file") }, "\(messages)")
    #expect(messages.allSatisfy { !$0.hasPrefix("bases.csv") }, "\(messages)")
  }

  @Test func `two roles at one place are one place`() throws {
    let model = try TableAtlas(
      """
      name,lat,lon,kind,men
      Bay,-0.4,10.4,naval,100
      Bay,-0.4,10.4,air,200
      Bay,,,air,
      Cape,,,air,
      hill,,,naval,
      """
    ).withEvidence().read()
    #expect(model.places.count == 4)
    #expect(
      model.facilities.map(\.id).suffix(5)
        == ["bay-naval", "bay-air", "bay-air-2", "cape-air", "hill-naval"])
    #expect(model.garrisons.suffix(2).map(\.id) == ["bay-garrison", "bay-garrison-2"])
    #expect(model.garrisons.suffix(2).map(\.men) == [100, 200])
  }

  @Test(arguments: [
    ("Naujoji Vilnia", "naujoji-vilnia"), ("Łódź – Île d’Oléron", "lodz-ile-doleron"),
    ("Порккала-Удд", "porkkala-udd"), ("横須賀", "u6a2au9808u8cc0"), ("St. John's (2)", "st-johns-2"),
    ("Ærø", "aero"),
  ])
  func `the id of a place is made of its name`(name: String, id: String) throws {
    #expect(try Self.ids("name,lat,lon,kind\n\(name),-0.5,10.3,army\n") == [id])
  }

  @Test func `names that make the same id get ids of their own`() throws {
    #expect(
      try Self.ids("name,lat,lon,kind\nÅland,-0.5,10.3,army\nAland,-0.6,10.4,army\n")
        == ["aland", "aland-2"])
    #expect(
      try Self.ids("id,name,lat,lon,kind\nb-1,Bay,-0.5,10.3,army\nb-2,Bay,-0.6,10.4,army\n")
        == ["b-1", "b-2"])
  }

  @Test func `other files may refer to the places of a table`() throws {
    let atlas = try TableAtlas("name,lat,lon,kind\nBay,-0.4,10.4,naval\n").withEvidence().atlas
      .replacing(
        "places: [hill], men: 1800", in: "garrisons.yaml", with: "places: [bay], men: 1800")
    var table = TableAtlas("name,lat,lon,kind\nBay,-0.4,10.4,naval\n")
    table.atlas = atlas
    #expect(try table.messages() == [])
  }

  @Test func `all tables of the folder are read`() throws {
    var atlas = TableAtlas("name,lat,lon,kind\nBay,-0.4,10.4,naval\n").withEvidence()
    atlas.tables["AIR.CSV"] = Array("Ort;Breite;Länge;Art\nBay;-0,4;10,4;air\n".utf8)
    atlas.tables[".~lock.x.csv#"] = Array("x".utf8)
    let model = try atlas.read()
    #expect(model.repairs.isEmpty)
    #expect(model.facilities.map(\.id).suffix(2) == ["bay-air", "bay-naval"])
    #expect(model.places.count == 4)
  }

  @Test func `names in several languages are kept by their codes`() throws {
    let model = try TableAtlas(
      "name,name:lv,Name_DE,name (en),lat,lon,kind\nBay,Līcis,Bucht,,-0.4,10.4,naval\n"
    ).withEvidence().read()
    #expect(model.places.last?.names == ["native": "Bay", "lv": "Līcis", "de": "Bucht"])
  }

  @Test func `a source is an id of the list, or words that become a source`() throws {
    let model = try TableAtlas(
      """
      name,lat,lon,kind,source
      A,-0.4,10.4,naval,chronicle
      B,-0.5,10.4,naval,"survey, chronicle"
      C,-0.6,10.4,naval,"Writer, A.: Bases, 1952; chronicle"
      D,-0.7,10.4,naval,"Writer, A.: Bases, 1952"
      E,-0.8,10.4,naval,List of bases https://example.org/bases
      F,-0.9,10.4,naval,Chronicle of Velm
      """
    ).withEvidence().read()
    #expect(
      model.facilities.suffix(6).map(\.evidence.sources) == [
        ["chronicle"], ["survey", "chronicle"], ["writer-a-bases-1952", "chronicle"],
        ["writer-a-bases-1952"], ["list-of-bases-https-example-org-bases"], ["chronicle"],
      ])
    let made = try #require(model.sources["writer-a-bases-1952"])
    #expect(made.title == "Writer, A.: Bases, 1952" && made.kind == .book)
    let website = try #require(model.sources["list-of-bases-https-example-org-bases"])
    #expect(website.kind == .website && website.url == "https://example.org/bases")
  }

  @Test func `a treaty is named by its id or by its name`() throws {
    let second = FixtureAtlas().files["treaties.yaml"].map { text in
      let other = text.split(separator: "\n", maxSplits: 1)[1]
        .replacing("velm-osk:", with: "second:").replacing("names: {", with: "names: {lv: Otrais, ")
      return text + "\n" + other
    }
    var atlas = TableAtlas(
      "name,lat,lon,kind,treaty\nA,-0.4,10.4,naval,second\nB,-0.5,10.4,naval,Otrais\nC,-0.5,10.5,air,\n"
    ).withEvidence()
    atlas.atlas.files["treaties.yaml"] = second
    let found = try atlas.messages()
    #expect(
      found == [
        "bases.csv:4:1: C: no treaty is named, and the atlas has 2; add a column 'treaty' with one of "
          + "velm-osk, second"
      ])
    atlas.tables["bases.csv"]?.removeLast("C,-0.5,10.5,air,\n".utf8.count)
    #expect(try atlas.read().facilities.suffix(2).map(\.treaty) == ["second", "second"])
  }

  @Test func `a table of ten thousand rows is read whole`() throws {
    let rows = (0..<10_000).map { number in
      "Base \(number),\(-0.9 + Double(number % 100) / 200),\(10.3 + Double(number / 100) / 200),army,\(number + 1),,1950"
    }
    let text = "name,lat,lon,kind,men,units,from\n" + rows.joined(separator: "\n")
    let model = try TableAtlas(text).withEvidence().read()
    #expect(model.facilities.count == 10_002 && model.garrisons.count == 10_004)
  }
}
