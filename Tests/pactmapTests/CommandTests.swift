import Foundation
import TestSupport
import Testing

/// Runs the built command as a user would.
@Suite struct CommandTests {
  let command = Command()

  @Test func `labels are reported for people and for machines`() throws {
    let text = try command.run(["labels", "lobo", "--atlas", Repository.fictional])
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.contains("overlaps 0, crossings 0, other flaws 0"))
    #expect(text.output.contains("base-puerto-lobo"))
    let json = try command.run([
      "labels", "lobo", "--atlas", Repository.fictional, "--format", "json",
    ])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let counts = try #require(report["counts"] as? [String: Double])
    let labels = try #require(report["labels"] as? [[String: Any]])
    #expect(counts["placed"] == Double(labels.count))
    #expect(try #require(counts["bound"]) <= (try #require(counts["cost"])))
    #expect(labels.allSatisfy { ($0["box"] as? [Double])?.count == 4 })
  }

  @Test func `a pinned label stands where it is pinned`() throws {
    let (atlas, _) = try command.scratch()
    let file = atlas + "/maps/lobo.yaml"
    for side in ["below", "left", "right-above"] {
      let text = try String(
        contentsOfFile: Repository.fictional + "/maps/lobo.yaml", encoding: .utf8)
      try (text + "\nlabels:\n  - {id: base-puerto-lobo, side: \(side)}\n").write(
        toFile: file, atomically: true, encoding: .utf8)
      let result = try command.run(["labels", "lobo", "--atlas", atlas, "--format", "json"])
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let labels = try #require(report["labels"] as? [[String: Any]])
      let pinned = try #require(labels.first { $0["id"] as? String == "base-puerto-lobo" })
      #expect((pinned["position"] as? String)?.hasPrefix(side) == true)
    }
  }

  @Test func `a pin that makes labels touch is given up with a warning`() throws {
    let (atlas, _) = try command.scratch()
    let file = atlas + "/maps/lobo.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    // On the symbol itself.
    try (text + "\nlabels:\n  - {id: base-puerto-lobo, offset: [-2, -1]}\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    let labels = try command.run(["labels", "lobo", "--atlas", atlas])
    #expect(labels.output.contains("overlaps 0, crossings 0, other flaws 0"))
    let check = try command.run(["check", "--atlas", atlas])
    #expect(check.code == 0)
    #expect(check.output.contains("placed without their pins"), "\(check.output)")
  }

  @Test func `another style and sheet stand in the file name`() throws {
    let (atlas, output) = try command.scratch()
    try """
    extends: plain
    colors: {sea: "#FFFFFF"}
    type: {sea: {form: hidden}}
    """.write(toFile: atlas + "/maps/styles/bare.yaml", atomically: true, encoding: .utf8)
    let result = try command.run([
      "render", "--atlas", atlas, "--output", output, "--format", "svg", "--style", "bare",
      "--page", "A5",
    ])
    #expect(result.code == 0, "\(result.errors)")
    let file = output + "/lobo.bare.a5.svg"
    let drawn = try String(contentsOfFile: file, encoding: .utf8)
    #expect(drawn.contains(#"width="210mm" height="148mm""#))
    #expect(!drawn.contains("Eastern Sea"))
  }

  @Test(arguments: [
    (["--style", "plaine"], "did you mean 'plain'"), (["--style", "x"], "there is"),
  ])
  func `an unknown style is named`(arguments: [String], words: String) throws {
    let result = try command.run(
      ["render", "--atlas", Repository.fictional, "--output", "/nonexistent"] + arguments)
    #expect(result.code == 1)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `styles that extend each other are refused`() throws {
    let (atlas, output) = try command.scratch()
    for (name, base) in [("a", "b"), ("b", "a")] {
      try "extends: \(base)\n".write(
        toFile: atlas + "/maps/styles/\(name).yaml", atomically: true, encoding: .utf8)
    }
    let result = try command.run(["render", "--atlas", atlas, "--output", output, "--style", "a"])
    #expect(result.code == 1)
    #expect(result.errors.contains("a → b → a"), "\(result.errors)")
  }

  @Test func `a fictional atlas is drawn in every format`() throws {
    let (atlas, output) = try command.scratch()
    let result = try command.run(["render", "--atlas", atlas, "--output", output, "--dpi", "80"])
    #expect(result.code == 0, "\(result.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
    #expect(files == ["lobo.pdf", "lobo.png", "lobo.svg"])
    #expect(result.output.split(separator: "\n").count == 3)
  }

  @Test func `drawing in two processes gives the same bytes`() throws {
    let (atlas, output) = try command.scratch()
    for part in ["a", "b"] {
      let result = try command.run(
        ["render", "lobo", "--atlas", atlas, "-o", output + part, "--dpi", "80"],
        environment: [
          "TZ": part == "a" ? "UTC" : "Asia/Tokyo", "LC_ALL": part == "a" ? "C" : "de_DE",
        ])
      #expect(result.code == 0, "\(result.errors)")
    }
    for file in ["lobo.pdf", "lobo.png", "lobo.svg"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: output + "a/" + file))
      #expect(try bytes == Data(contentsOf: URL(fileURLWithPath: output + "b/" + file)), "\(file)")
    }
  }

  @Test(arguments: ["maps", "treaties", "places", "bases"])
  func `every list has a heading and rows`(what: String) throws {
    let result = try command.run(["list", what, "--atlas", Repository.fictional])
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").count >= 2)
  }

  @Test func `the fictional atlas has no errors`() throws {
    let result = try command.run(["check", "--atlas", Repository.fictional])
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test func `the atlas is found from a folder inside`() throws {
    let (atlas, _) = try command.scratch()
    let result = try command.run(["list", "maps"], in: atlas + "/geo/arcs")
    #expect(result.output.contains("lobo"))
  }

  struct Broken: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let old: String
    let new: String
    let says: [String]
  }

  static let broken = [
    Broken(
      testDescription: "a GeoJSON file that is cut off", file: "geo/places.geojson", old: "]}\n",
      new: "", says: ["geo/places.geojson:5:"]),
    Broken(
      testDescription: "a YAML file that does not parse", file: "geo/treaties.yaml",
      old: "term_years: 20", new: "term_years: [20", says: ["geo/treaties.yaml:"]),
    Broken(
      testDescription: "an unknown key in the model", file: "geo/garrisons.yaml", old: "men: 1200",
      new: "mne: 1200", says: ["geo/garrisons.yaml:5:", "mne", "men"]),
    Broken(
      testDescription: "an unknown key in a map", file: "maps/lobo.yaml", old: "subtitle:",
      new: "subtitel:", says: ["maps/lobo.yaml:3:", "subtitel", "subtitle"]),
    Broken(
      testDescription: "a latitude out of range", file: "geo/places.geojson", old: "-45.1]",
      new: "-95.1]", says: ["geo/places.geojson:2:", "puerto-lobo", "latitude"]),
    Broken(
      testDescription: "an unknown reference system", file: "maps/lobo.yaml",
      old: "\"+proj=tmerc +lat_0=-45 +lon_0=-70 +ellps=WGS84 +units=m\"", new: "EPSG:99999",
      says: ["EPSG:99999"]),
    Broken(
      testDescription: "a missing font", file: "maps/styles/plain.yaml", old: "LinBiolinum_R.otf",
      new: "NoSuchFont.otf",
      says: ["plain.yaml:11:14: font file NoSuchFont.otf", "install it", "PACTMAP_FONTS"]),
    Broken(
      testDescription: "a feature without a source", file: "geo/places.geojson",
      old: "\"accuracy_km\": 2, \"sources\": [\"survey\"]}}\n]}", new: "\"accuracy_km\": 2}}\n]}",
      says: ["geo/places.geojson:4:", "vado", "source"]),
    Broken(
      testDescription: "a feature without an accuracy", file: "geo/places.geojson",
      old: "\"rank\": 2, \"accuracy_km\": 2,", new: "\"rank\": 2,",
      says: ["geo/places.geojson:4:", "vado", "accuracy_km"]),
    Broken(
      testDescription: "a reference that leads nowhere", file: "geo/facilities.yaml",
      old: "place: cerro-alto", new: "place: cerro-alta", says: ["cerro-alta", "cerro-alto"]),
  ]

  @Test(arguments: broken)
  func `broken input is named, and nothing is written`(_ broken: Broken) throws {
    let (atlas, output) = try command.scratch()
    try edit(atlas + "/" + broken.file, broken.old, broken.new)
    let result = try command.run(["render", "lobo", "--atlas", atlas, "-o", output])
    #expect(result.code == 1, "\(result.errors)")
    for word in broken.says { #expect(result.errors.contains(word), "\(result.errors)") }
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `a folder that cannot be written is named, and the code is 2`() throws {
    let (atlas, _) = try command.scratch()
    let result = try command.run(
      ["render", "lobo", "--atlas", atlas, "-o", atlas + "/geo/nodes.geojson/out", "--dpi", "50"])
    #expect(result.code == 2)
    #expect(result.errors.contains("nodes.geojson"))
  }

  @Test func `a wrong option is misuse`() throws {
    #expect(try command.run(["render", "--format", "gif"]).code == 64)
    #expect(try command.run(["render", "--dpi", "3"]).code == 64)
    #expect(try command.run(["paint"]).code == 64)
  }

  @Test func `an unknown map is named with the nearest one`() throws {
    let result = try command.run(["render", "lob", "--atlas", Repository.fictional])
    #expect(result.code == 1)
    #expect(result.errors.contains("lobo"))
  }

  @Test func `a folder without an atlas is named`() throws {
    let result = try command.run(["list", "maps", "--atlas", "/"])
    #expect(result.code == 1)
    #expect(result.errors.contains("geo/"))
  }

  @Test func `help and version are there`() throws {
    #expect(try command.run(["--help"]).output.contains("render"))
    #expect(try command.run(["--version"]).output.contains("0."))
  }
}
