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
}
