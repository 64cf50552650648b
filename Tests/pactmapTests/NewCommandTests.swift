import Foundation
import TestSupport
import Testing

/// `pactmap new` and `pactmap import`, as somebody without an atlas uses them.
@Suite struct NewCommandTests {
  static let table = """
    name;lat;lon;kind;outcome;men;from
    North Harbour;17,72;-64,9;naval;granted;1200;1940-09-02
    Middle Field;18,4;-66,1;air;granted;;1940-09-02
    South Bay;10,65;-61,5;naval;granted;800;1941-01-10
    West Point;17,9;-76,8;army;granted;450;1940-10-01

    """

  /// A folder with a table in it.
  private func place(_ table: String = NewCommandTests.table) throws -> String {
    let folder = try Scratch.folder()
    try table.write(toFile: folder + "/bases.csv", atomically: true, encoding: .utf8)
    return folder
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.contains(".") && !$0.contains(".pactmap")
    }.sorted()
  }

  @Test func `a table becomes an atlas that is clean and can be drawn`() throws {
    let folder = try place()
    let made = try Command().run(["new", "bases-1940", "--around", "bases.csv"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.output.contains("bases-1940/ holds a new atlas with 4 bases"))
    #expect(made.output.contains("pactmap import borders FILE --valid FROM..TO --atlas bases-1940"))
    #expect(!made.output.contains("warning"), "\(made.output)")
    #expect(
      try files(in: folder + "/bases-1940").filter {
        !$0.contains("basemap") && !$0.hasPrefix(".pactmap")
      } == [
        "geo/atlas.yaml", "geo/bases.csv", "geo/places.geojson", "geo/sources.yaml",
        "geo/treaties.yaml", "geo/waters.geojson",
        "maps/bases-1940.yaml",
      ])
    #expect(
      try String(contentsOfFile: folder + "/bases-1940/geo/bases.csv", encoding: .utf8)
        == Self.table)
    let checked = try Command().run(["check", "--atlas", "bases-1940"], in: folder)
    #expect(checked.output == "No errors, 0 warnings.\n", "\(checked.output)\(checked.errors)")
    let drawn = try Command().run(
      ["render", "--atlas", "bases-1940", "--format", "svg", "--output", "out"], in: folder)
    #expect(drawn.code == 0 && drawn.errors.isEmpty, "\(drawn.errors)")
    let svg = try String(contentsOfFile: folder + "/out/bases-1940.svg", encoding: .utf8)
    for words in ["North Harbour", "South Bay", "Natural Earth"] { #expect(svg.contains(words)) }
  }

  @Test func `sources that a table cites get entries to be filled in, and one warning tells it`()
    throws
  {
    let rows = [
      "name,lat,lon,kind,from,source", "North Harbour,17.72,-64.9,naval,1940-09-02,drafts-1940",
      "Middle Field,18.4,-66.1,air,1940-09-02,\"drafts-1940, gazette\"",
      "South Bay,10.65,-61.5,naval,1941-01-10,A book of 1949",
    ]
    let folder = try place(rows.joined(separator: "\n") + "\n")
    let made = try Command().run(["new", "a", "--around", "bases.csv"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(
      made.output.contains(
        "a/geo/sources.yaml: warning: the table cites 2 sources of which nothing is known: drafts-1940, gazette; fill in"
      ), "\(made.output)")
    let sources = try String(contentsOfFile: folder + "/a/geo/sources.yaml", encoding: .utf8)
    for id in ["drafts-1940", "gazette"] {
      #expect(sources.contains("  \(id):\n    kind: book "), "\(sources)")
    }
    let checked = try Command().run(["check", "--atlas", "a"], in: folder)
    #expect(checked.output == "No errors, 0 warnings.\n", "\(checked.output)\(checked.errors)")
  }

  @Test func `an id that many rows cite in vain is told once`() throws {
    let folder = try place(
      "name,lat,lon,kind,men,from,source\n"
        + (1...9).map { "Place \($0),1\($0).5,-6\($0),army,5\($0),1940-09-02,table" }.joined(
          separator: "\n") + "\n")
    #expect(try Command().run(["new", "a", "--around", "bases.csv"], in: folder).code == 0)
    let path = folder + "/a/geo/bases.csv"
    let table = try String(contentsOfFile: path, encoding: .utf8)
    try table.replacing(",table", with: ",tabel").write(
      toFile: path, atomically: true, encoding: .utf8)
    let checked = try Command().run(["check", "--atlas", "a"], in: folder)
    let lines = checked.errors.split(separator: "\n").filter { $0.contains("there is no source") }
    #expect(lines.count == 1, "\(checked.errors)")
    #expect(
      lines.first?.contains(
        "there is no source 'tabel', and so in 8 more entries; did you mean 'table'?")
        == true, "\(lines)")
  }

  @Test func `a tall and narrow row of bases gets an upright sheet, and the names of its seas`()
    throws
  {
    let folder = try place(
      "name,lat,lon,kind,from\nArgentia,47.3,-54,naval,1941-03-27\nBermuda,32.4,-64.7,air,1941-03-27\n"
        + "Trinidad,10.7,-61.6,naval,1941-03-27\nDemerara,6.5,-58.3,air,1941-03-27\n")
    let made = try Command().run(
      ["new", "a", "--around", "bases.csv", "--lang", "en,de"], in: folder)
    #expect(made.code == 0 && !made.output.contains("warning"), "\(made.output)\(made.errors)")
    #expect(
      made.output.contains("Names and ranks of the towns in geo/places.geojson are those of today.")
    )
    let map = try String(contentsOfFile: folder + "/a/maps/a.yaml", encoding: .utf8)
    #expect(map.contains("title:\n  en: \"A\"\n  # de: \"…\"      # fill in\n"), "\(map)")
    #expect(map.contains("# projection: \"+proj=tmerc "), "\(map)")
    // No locator is drawn for so large a frame.
    #expect(!(try files(in: folder + "/a")).contains("geo/basemap/locator-land.geojson"))
    let land = try Data(contentsOf: URL(fileURLWithPath: folder + "/a/geo/basemap/land.geojson"))
    #expect(land.count < 400_000, "\(land.count)")
    let drawn = try Command().run(
      ["render", "--atlas", "a", "--format", "svg", "--lang", "de", "--output", "out"], in: folder)
    #expect(drawn.code == 0 && drawn.errors.isEmpty, "\(drawn.errors)")
    let svg = try String(contentsOfFile: folder + "/out/a.de.svg", encoding: .utf8)
    #expect(svg.contains("Atlantischer Ozean") && svg.contains("width=\"210mm\""))
  }

  @Test
  func `without a table there is an example, and today's borders come when they are asked for`()
    throws
  {
    let folder = try Scratch.folder()
    let made = try Command().run(
      ["new", "mine", "--bbox", "55,5,100,40", "--borders", "today", "--lang", "en,de"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.output.contains("geo/borders.geojson holds the borders as they were in 2022; "))
    #expect(made.output.contains("are in dispute"))
    let borders = try String(contentsOfFile: folder + "/mine/geo/borders.geojson", encoding: .utf8)
    #expect(borders.contains("\"ind-pak-control\"") && borders.contains("\"line-of-control\""))
    let drawn = try Command().run(
      ["render", "--atlas", "mine", "--lang", "de", "--format", "svg", "--output", "out"],
      in: folder)
    #expect(drawn.code == 0, "\(drawn.errors)")
  }

  @Test func `a window without a town has its example in the middle`() throws {
    let folder = try Scratch.folder()
    let made = try Command().run(["new", "mine", "--bbox", "-140,-40,-135,-36"], in: folder)
    #expect(made.code == 0 && !made.output.contains("warning"), "\(made.output)\(made.errors)")
    let table = try String(contentsOfFile: folder + "/mine/geo/bases.csv", encoding: .utf8)
    #expect(table.contains("\nExample 1,-38,-137.5,naval,granted,1200,"), "\(table)")
    let checked = try Command().run(["check", "--atlas", "mine"], in: folder)
    #expect(checked.output == "No errors, 0 warnings.\n", "\(checked.output)\(checked.errors)")
  }

  @Test func `nothing is overwritten, and nothing is left of what failed`() throws {
    let folder = try place()
    let before = try FileManager.default.contentsOfDirectory(atPath: folder)
    try FileManager.default.createDirectory(
      atPath: folder + "/full/x", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder + "/empty", withIntermediateDirectories: true)
    for (arguments, reason) in [
      (
        ["full"],
        "full: cannot write: the folder holds files, and a new atlas overwrites nothing; name another folder"
      ),
      (["bases.csv"], "bases.csv: cannot write: a file has this name; name another folder"),
      (["."], "'.' cannot be the name of an atlas"),
      (["1940"], "'1940' cannot be the name of an atlas"),
      (["a", "--around", "none.csv"], "none.csv: there is no such file"),
      (["a", "--bbox", "10,20"], "'10,20' is no part of the globe"),
      (
        ["a", "--around", "bases.csv", "--bbox", "100,10,120,20"],
        "bases.csv: none of the 4 bases lies in the box"
      ),
      (["a", "--lang", "english"], "--lang takes languages"),
      (["a", "--lang", "en,tlh"], "--lang takes languages"),
      (["a", "--lang", "en,xx"], "the program has no words in the language 'xx'; it has de, en, "),
    ] {
      let made = try Command().run(["new"] + arguments, in: folder)
      #expect(made.code != 0 && made.errors.contains(reason), "\(arguments): \(made.errors)")
    }
    let after = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(after) == Set(before + ["full", "empty"]))
    #expect(try Command().run(["new", "empty/"], in: folder).code == 0)
    #expect(try Command().run(["check", "--atlas", "empty"], in: folder).code == 0)
  }

  @Test func `a wrong cell is told at its place in the table's own file`() throws {
    let folder = try place(Self.table.replacing("18,4;", with: "180,4;"))
    let made = try Command().run(["new", "a", "--around", "bases.csv"], in: folder)
    #expect(made.code == 1 && made.errors.hasPrefix("bases.csv:3:"), "\(made.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["bases.csv"])
  }

  @Test func `a base whose longitude and latitude may be exchanged is told`() throws {
    let folder = try place(Self.table + "Lost Cay;-64,3;18,1;naval;granted;;1940-09-02\n")
    let made = try Command().run(["new", "a", "--around", "bases.csv"], in: folder)
    #expect(
      made.output.contains(
        "Lost Cay lies far from all others; its longitude and latitude may be exchanged."),
      "\(made.output)\(made.errors)")
  }

  static let areas = #"""
    {"type": "FeatureCollection", "licence": "CC0", "accuracy_km": 5, "source": "Drawn for a test", "features": [
    {"type": "Feature", "properties": {"name": "Westland"}, "geometry": {"type": "Polygon", "coordinates": [[[-80, 5], [-66, 5], [-66, 25], [-80, 25], [-80, 5]]]}},
    {"type": "Feature", "properties": {"name": "Eastland"}, "geometry": {"type": "Polygon", "coordinates": [[[-66, 5], [-55, 5], [-55, 25], [-66, 25], [-66, 5]]]}}]}
    """#

  @Test func `borders are imported with their days, their source and their licence`() throws {
    let folder = try place()
    #expect(try Command().run(["new", "a", "--around", "bases.csv"], in: folder).code == 0)
    try Self.areas.write(toFile: folder + "/areas.geojson", atomically: true, encoding: .utf8)
    let imported = try Command().run(
      ["import", "borders", "areas.geojson", "--valid", "1920..1945", "--atlas", "a"], in: folder)
    #expect(imported.code == 0, "\(imported.errors)")
    let borders = try String(contentsOfFile: folder + "/a/geo/borders.geojson", encoding: .utf8)
    #expect(borders.contains(#""parties":["Westland","Eastland"]"#))
    #expect(borders.contains(#""from":"1920-01-01","to":"1946-01-01""#))
    let sources = try String(contentsOfFile: folder + "/a/geo/sources.yaml", encoding: .utf8)
    #expect(sources.contains("  drawn-for-a-test:\n    kind: dataset\n"))
    let checked = try Command().run(["check", "--atlas", "a"], in: folder)
    #expect(checked.code == 0, "\(checked.errors)")
  }

  @Test func `what an import cannot use is told, and the atlas stays as it is`() throws {
    let folder = try place()
    #expect(try Command().run(["new", "a", "--around", "bases.csv"], in: folder).code == 0)
    let before = try files(in: folder + "/a").map {
      try Data(contentsOf: URL(fileURLWithPath: "\(folder)/a/\($0)"))
    }
    let plain = #"{"type": "LineString", "coordinates": [[-70, 15], [-60, 20]]}"#
    try plain.write(toFile: folder + "/line.geojson", atomically: true, encoding: .utf8)
    try "PK".write(toFile: folder + "/book.xlsx", atomically: true, encoding: .utf8)
    for (arguments, reason) in [
      (
        ["borders", "line.geojson", "--valid", "then"], "'then' does not tell when the borders held"
      ),
      (
        ["borders", "line.geojson", "--valid", "1920..1939"],
        "line.geojson: the file does not say under which licence it may be used, nor how exact it is; state the licence of the data (--licence)"
      ),
      (
        ["basemap", "line.geojson", "--licence", "CC0"],
        "line.geojson: the file does not say how exact it is; state how many kilometres a position may be off (--accuracy)"
      ),
      (
        ["basemap", "line.geojson", "--licence", "CC0", "--accuracy", "1", "--as", "land"],
        "line.geojson: the file holds no areas"
      ),
      (
        ["basemap", "none.shp", "--licence", "CC0", "--accuracy", "1"],
        "none.shp: there is no such file"
      ),
      (["basemap", "line.geojson", "--window", "1,2,3"], "'1,2,3' is no part of the globe"),
      (
        ["table", "line.geojson"],
        "line.geojson: this is GeoJSON, not a table; export the points as CSV"
      ),
      (["table", "none.csv"], "none.csv: there is no such file"),
      (["table", "bases.csv"], "the atlas has a table of this name"),
    ] {
      let imported = try Command().run(["import"] + arguments + ["--atlas", "a"], in: folder)
      #expect(
        imported.code != 0 && imported.errors.contains(reason), "\(arguments): \(imported.errors)")
    }
    let after = try files(in: folder + "/a").map {
      try Data(contentsOf: URL(fileURLWithPath: "\(folder)/a/\($0)"))
    }
    #expect(after == before)
  }

  @Test func `rivers and land are imported into the window of the base map`() throws {
    let folder = try place()
    #expect(try Command().run(["new", "a", "--around", "bases.csv"], in: folder).code == 0)
    let river =
      #"{"type": "Feature", "properties": {"name": "Rio"}, "geometry": {"type": "LineString", "coordinates": [[-200, 15], [-60, 20]]}}"#
      .replacing("-200", with: "-170")
    try river.write(toFile: folder + "/river.geojson", atomically: true, encoding: .utf8)
    let imported = try Command().run(
      [
        "import", "basemap", "river.geojson", "--licence", "CC0", "--accuracy", "1", "--atlas", "a",
      ], in: folder)
    #expect(imported.code == 0, "\(imported.errors)")
    let rivers = try String(
      contentsOfFile: folder + "/a/geo/basemap/rivers.geojson", encoding: .utf8)
    #expect(rivers.contains(#""name":"Rio""#) && !rivers.contains("-170"))
    #expect(rivers.contains("\"licence\": \"CC0\""))
    // What a file tells of its origin is kept.
    let own =
      "{\"type\": \"FeatureCollection\", \"licence\": \"CC0\", \"accuracy_km\": 1, \"provenance\": \"traced from a sheet of 1936\", \"features\": [\(river)]}"
    try own.write(toFile: folder + "/own.geojson", atomically: true, encoding: .utf8)
    let second = try Command().run(
      ["import", "basemap", "own.geojson", "--window", "-70,10,-60,20", "--atlas", "a"], in: folder)
    #expect(second.code == 0, "\(second.errors)")
    let kept = try String(contentsOfFile: folder + "/a/geo/basemap/rivers.geojson", encoding: .utf8)
    #expect(
      kept.contains(
        "\"provenance\": \"traced from a sheet of 1936; imported from own.geojson, cut to -70,10,-60,20\""
      ),
      "\(kept.prefix(400))")
    #expect(try Command().run(["check", "--atlas", "a"], in: folder).code == 0)
  }
}
