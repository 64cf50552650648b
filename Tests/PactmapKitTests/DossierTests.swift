import Foundation
import Testing

@testable import PactmapKit

/// `show` and `list` in the languages of an atlas.
@Suite struct DossierTests {
  @Test func `an atlas without words for it is shown in the program's own of that language`() throws
  {
    let atlas = try Atlas(path: Plate.fictional)
    let dossier = try #require(try atlas.show("puerto-lobo", in: "es").first)
    #expect(dossier.title.hasPrefix("lugar puerto-lobo · "))
    let told = dossier.entries.flatMap(\.texts)
    #expect(told.contains { $0.hasPrefix("lobo-army: base militar, concedida, ") }, "\(told)")
    let english = try #require(try atlas.show("puerto-lobo").first)
    #expect(english.entries.contains { $0.label == "roles" })
    #expect(!dossier.entries.contains { $0.label == "roles" })
  }

  @Test func `a dossier is in the language that is asked for`() throws {
    let atlas = try Atlas(path: Plate.repository)
    let dossier = try #require(try atlas.show("liepaja", in: "lv").first)
    #expect(dossier.title.hasPrefix("vieta liepaja · "))
    let distances = try #require(dossier.entries.first { $0.label == "attālumi" }).texts
    #expect(distances.first == "195,7 km līdz galvaspilsētai: Rīga (riga)")
    #expect(dossier.entries.contains { $0.label == "29.10.1939." })
  }

  @Test(arguments: Atlas.Listing.allCases)
  func `every row of a table has a cell for each column`(_ listing: Atlas.Listing) throws {
    let atlas = try Atlas(path: Plate.repository)
    let tables = try atlas.languages.map { try atlas.list(listing, in: $0) }
    #expect(Set(tables.map(\.heading)).count == tables.count)
    #expect(Set(tables.map { $0.rows.map { $0[0] } }).count == 1)
    for table in tables {
      #expect(table.rows.count > 2)
      #expect(table.rows.allSatisfy { $0.count == table.heading.count })
    }
  }

  @Test func `a table says names, numbers and kinds in its language`() throws {
    let atlas = try Atlas(path: Plate.repository)
    let riga = try #require(try atlas.list(.places, in: "et").rows.first { $0[0] == "riga" })
    #expect(riga[1].contains(",") && riga[4] == "Riia")
    let base = try #require(try atlas.list(.bases, in: "lt").rows.first { $0[0] == "alytus-army" })
    #expect(base == ["alytus-army", "sausumos pajėgų bazė", "suteikta", "8000", "lithuania-1939"])
    let map = try #require(try atlas.list(.maps, in: "lv").rows.first { $0[0] == "latvia" })
    #expect(map[1] == "31.10.1939." && map[3] == "Latvija 1939.\u{a0}gadā")
  }

  @Test func `a language that the atlas lacks is refused with those that there are`() throws {
    let atlas = try Atlas(path: Plate.repository)
    for ask in [{ _ = try atlas.show("riga", in: "lx") }, { _ = try atlas.list(.maps, in: "lx") }] {
      let error = #expect(throws: PactmapError.self) { try ask() }
      #expect(error?.description.contains("unknown language 'lx'; there is ") == true)
    }
  }
}
