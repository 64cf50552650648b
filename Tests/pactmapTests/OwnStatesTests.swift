import Foundation
import TestSupport
import Testing

/// States that a new user brings along, and tables that are too large for their sheet.
@Suite struct OwnStatesTests {
  /// An atlas made of the table of ``NewCommandTests``, in a folder with a file of two states.
  private func atlas() throws -> String {
    let folder = try Scratch.folder()
    try NewCommandTests.table.write(
      toFile: folder + "/bases.csv", atomically: true, encoding: .utf8)
    try NewCommandTests.areas.replacing(
      #""properties": {"name": "Westland"}"#,
      with: #""id": "west", "properties": {"name": "Republic of Westland"}"#
    ).write(toFile: folder + "/areas.geojson", atomically: true, encoding: .utf8)
    let made = try Command().run(["new", "a", "--around", "bases.csv"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    return folder
  }

  private func importing(_ form: String, in folder: String) throws -> String {
    let made = try Command().run(
      [
        "import", "borders", "areas.geojson", "--valid", "1920..1945", "--as", form, "--atlas", "a",
      ],
      in: folder)
    #expect(made.code == 0, "\(made.errors)")
    return made.output
  }

  @Test func `states keep the ids of their file, and the import tells them`() throws {
    let folder = try atlas()
    let told = try importing("territories", in: folder)
    #expect(
      told.contains("geo/territories/areas.geojson holds 2 territories: west, eastland.\n"),
      "\(told)")
    let path = folder + "/a/geo/treaties.yaml"
    let treaties = try String(contentsOfFile: path, encoding: .utf8)
    func name(_ host: String) throws -> Program.Outcome {
      try treaties.replacing(#"host: {en: "Host"}"#, with: "host: \(host)").write(
        toFile: path, atomically: true, encoding: .utf8)
      return try Command().run(["check", "--atlas", "a"], in: folder)
    }
    let right = try name("west")
    // Some bases lie in the other state, which is told as such.
    #expect(!right.errors.contains("territory"), "\(right.errors)")
    let wrong = try name("nowhere")
    #expect(
      wrong.errors.contains(
        "there is no territory 'nowhere'; there is eastland, guest, west; another one would stand in geo/"
      ),
      "\(wrong.errors)")
  }

  @Test(arguments: [["lines", "territories"], ["territories", "lines"]])
  func `borders that are imported twice, as lines and as states, are told`(_ forms: [String]) throws
  {
    let folder = try atlas()
    #expect(try !importing(forms[0], in: folder).contains("remove what stands in both"))
    #expect(try importing(forms[1], in: folder).contains("remove what stands in both"))
  }

  @Test func `a table with more bases than the sheet has room for becomes an atlas all the same`()
    throws
  {
    let folder = try Scratch.folder()
    var random = Xorshift(seed: 4)
    let rows = (1...120).map { number in
      "Base \(number),\(Double.random(in: 48...54, using: &random)),"
        + "\(Double.random(in: 6...15, using: &random)),army,\(number * 50 + 3000),1939-10-01"
    }
    try (["name,lat,lon,kind,men,from"] + rows).joined(separator: "\n").write(
      toFile: folder + "/many.csv", atomically: true, encoding: .utf8)
    let made = try Command().run(["new", "many", "--around", "many.csv"], in: folder)
    #expect(made.code == 0, "\(made.errors)")
    #expect(made.output.contains("many/ holds a new atlas with 120 bases"), "\(made.output)")
    #expect(made.output.contains("required names find no room: "), "\(made.output)")
    let checked = try Command().run(["check", "--atlas", "many"], in: folder)
    #expect(checked.code == 0, "\(checked.errors)")
  }

  @Test func `states that overlap by no more than they are exact are a warning`() throws {
    let folder = try atlas()
    let path = folder + "/areas.geojson"
    let areas = try String(contentsOfFile: path, encoding: .utf8)
    // Some four kilometres of overlap in a file that is exact to five, then a hundred.
    for (west, severity) in [("-66.04", "warning: "), ("-67", "")] {
      try areas.replacing("[[[-66, 5], [-55", with: "[[[\(west), 5], [-55")
        .replacing("[-66, 25], [-66, 5]]]}}]}", with: "[\(west), 25], [\(west), 5]]]}}]}")
        .write(toFile: path, atomically: true, encoding: .utf8)
      _ = try importing("territories", in: folder)
      let checked = try Command().run(["check", "--atlas", "a"], in: folder)
      #expect(checked.code == (severity.isEmpty ? 1 : 0), "\(checked.errors)")
      #expect(
        (checked.output + checked.errors).contains(": \(severity)west: covers "),
        "\(checked.output)\(checked.errors)")
    }
  }

  @Test func `names in one language alone are names, and areas without any are told`() throws {
    let folder = try atlas()
    let path = folder + "/areas.geojson"
    let areas = try String(contentsOfFile: path, encoding: .utf8)
    try areas.replacing(#""name": "Eastland""#, with: #""name_de": "Ostland""#)
      .replacing(
        #""id": "west", "properties": {"name": "Republic of Westland"}"#,
        with: #""properties": {"kind": "state"}"#
      )
      .write(toFile: path, atomically: true, encoding: .utf8)
    let told = try importing("territories", in: folder)
    #expect(told.contains("holds 2 territories: area-1, ostland."), "\(told)")
    #expect(told.contains("1 of 2 areas have no name"), "\(told)")
  }

  @Test func `a table with latitude and longitude exchanged is told, though all are possible`()
    throws
  {
    let folder = try Scratch.folder()
    try """
    name,lat,lon,kind
    Kremenchuk,49.1,33.4,army
    Poltava,49.6,34.5,army
    Uman,48.7,30.2,army
    Kherson,46.6,32.6,army
    """.write(toFile: folder + "/right.csv", atomically: true, encoding: .utf8)
    let words = "exchanged"
    let right = try Command().run(["new", "a", "--around", "right.csv"], in: folder)
    #expect(right.code == 0 && !right.output.contains(words), "\(right.output)\(right.errors)")
    try """
    name,lat,lon,kind
    Borgarnes,-21.5,64.6,army
    Akureyri,-18.1,65.6,army
    Selfoss,-20.9,63.95,army
    Egilsstadir,-14.4,65.3,army
    """.write(toFile: folder + "/turned.csv", atomically: true, encoding: .utf8)
    let turned = try Command().run(["new", "b", "--around", "turned.csv"], in: folder)
    #expect(
      turned.output.contains(
        "Most bases lie in the sea, and would lie on land with latitude and longitude exchanged."),
      "\(turned.output)\(turned.errors)")
  }

  @Test func `a box whose west is east of its east is told with the right order`() throws {
    let made = try Command().run(["new", "a", "--bbox", "25,59,19,62"], in: Scratch.folder())
    #expect(
      made.errors.contains(
        "its west (25) is not west of its east (19); try 19,59,25,62"), "\(made.errors)")
  }

  @Test func `a source of a row that is wrong is known to the rows after it`() throws {
    let folder = try Scratch.folder()
    try
      "name,lat,lon,kind,from,source\nBay,10,10,army,soon,Great Book\nCape,11,10,army,,Great Book\n"
      .write(toFile: folder + "/t.csv", atomically: true, encoding: .utf8)
    let made = try Command().run(["new", "a", "--around", "t.csv"], in: folder)
    #expect(made.errors.contains("t.csv:2:16: Bay: 'from' should be"), "\(made.errors)")
    #expect(!made.errors.contains("there is no source"), "\(made.errors)")
  }

  @Test func `what a limit counts may be said in languages in place`() throws {
    let folder = try atlas()
    try edit(
      folder + "/a/geo/treaties.yaml",
      #"# contingent: {limit: 25000, covers: "soldiers", sources: [table]}"#,
      #"contingent: {limit: 25000, covers: {en: "soldiers", de: "Soldaten"}, sources: [table]}"#)
    try edit(folder + "/a/maps/a.yaml", #"title: {en: "A"}"#, #"title: {en: "A", de: "A"}"#)
    let checked = try Command().run(["check", "--atlas", "a"], in: folder)
    #expect(!checked.output.contains("covers"), "\(checked.output)\(checked.errors)")
    for (language, word) in [("en", "soldiers"), ("de", "Soldaten")] {
      let told = try Command().run(
        ["describe", "a", "--atlas", "a", "--lang", language], in: folder)
      #expect(told.output.contains(word), "\(told.output)\(told.errors)")
    }
  }

  @Test func `a frame beyond the base map is told, and the base map can be cut anew`() throws {
    let folder = try atlas()
    try edit(
      folder + "/a/maps/a.yaml", "# frame: {", "frame: {scale: 40000000, center: [0, 20]} # {")
    func check() throws -> Program.Outcome {
      try Command().run(["check", "--atlas", "a"], in: folder)
    }
    let words = "the frame shows ground beyond the base map, which ends at "
    #expect(try check().output.contains(words))
    let bare = try Command().run(["import", "basemap", "--atlas", "a"], in: folder)
    #expect(bare.code == 1 && bare.errors.contains("nothing says which part"), "\(bare.errors)")
    let cut = try Command().run(
      ["import", "basemap", "--window", "-170,-80,170,84", "--atlas", "a"], in: folder)
    #expect(
      cut.code == 0 && cut.output.contains("geo/basemap/land.geojson holds "), "\(cut.errors)")
    let now = try check()
    #expect(now.code == 0 && !now.output.contains(words), "\(now.output)\(now.errors)")
  }

  @Test func `a base far from all others is told when it would lie among them turned round`() throws
  {
    let folder = try atlas()
    let path = folder + "/a/geo/bases.csv"
    let table = try String(contentsOfFile: path, encoding: .utf8)
    try (table + "Lost Cay;-64,3;18,1;naval;granted;;1940-09-02\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    let checked = try Command().run(["check", "--atlas", "a"], in: folder)
    #expect(
      checked.output.contains(
        "warning: lost-cay: lies far from all other bases, and among them with longitude and latitude exchanged; check its position"
      ), "\(checked.output)\(checked.errors)")
  }

  @Test func `without English the first language of the title is the one that nobody asks for`()
    throws
  {
    let folder = try atlas()
    try edit(folder + "/a/maps/a.yaml", #"title: {en: "A"}"#, #"title: {es: "Bases", de: "Basen"}"#)
    let drawn = try Command().run(
      ["render", "--atlas", "a", "--format", "svg", "--lang", "de,es", "--output", "out"],
      in: folder)
    #expect(drawn.code == 0, "\(drawn.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/out").sorted()
    #expect(names == ["a.de.svg", "a.svg"])
    // Towns and seas have names in every language of the program, for nobody knows which are wanted later.
    let german = try String(contentsOfFile: folder + "/out/a.de.svg", encoding: .utf8)
    let spanish = try String(contentsOfFile: folder + "/out/a.svg", encoding: .utf8)
    #expect(german.contains("Karibisches Meer"), "\(german.count)")
    #expect(spanish.contains("Mar Caribe") && spanish.contains("Bases"))
  }
}
