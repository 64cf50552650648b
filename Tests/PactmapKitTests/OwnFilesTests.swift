import Cartography
import Documents
import Foundation
@testable import MapSpec
import Scene
import TestSupport
import Testing
import Wording

@testable import PactmapKit

/// Atlases that hold only what differs from the program's own styles and words.
@Suite struct OwnFilesTests {
  /// The fictional atlas without styles and texts: its words stand in the map's description.
  static func bare(title: String = "{en: \"Tamar 1901\", de: \"Tamar, Anno 1901\"}") throws
    -> String
  {
    let folder = try Scratch.copy()
    for name in ["styles", "texts"] {
      try FileManager.default.removeItem(atPath: "\(folder)/maps/\(name)")
    }
    try edit(folder + "/maps/lobo.yaml") { text in
      text.replace("title: lobo.title", with: "title: \(title)")
      text.replace("subtitle: lobo.subtitle\n", with: "")
      text.replace("style: plain", with: "style: atlas")
      text.replace(
        "legend: lobo.subject", with: "legend: {en: \"Tamar on {date}\", de: \"Tamar am {date}\"}")
      text.replace("legend: lobo.ceded", with: "legend: layer.land.ceded")
      text.replace("legend: lobo.former", with: "legend: layer.former-border")
      text.replace("legend: lobo.border, label: lobo.border-name", with: "legend: layer.border")
      text.replace("legend: lobo.fort", with: "legend: layer.line.proposed-fortification")
      text.replace("label: lobo.coast", with: "label: {en: \"Long Shore\", de: \"Lange Küste\"}")
    }
    return folder
  }

  static func write(_ text: String, _ file: String) throws {
    let url = URL(fileURLWithPath: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  @Test func `an atlas without styles and texts speaks the languages of its titles`() throws {
    let folder = try Self.bare()
    let atlas = try Atlas(path: folder)
    #expect(atlas.languages == ["de", "en"] && atlas.defaultLanguage == "en")
    let english = try atlas.draw("lobo")
    let german = try atlas.draw("lobo", as: Presentation(language: "de"))
    #expect(english.name == "lobo" && german.name == "lobo.de")
    let (said, gesagt) = (english.composition.scene.words, german.composition.scene.words)
    for words in ["Tamar 1901", "Tamar on 1", "Land ceded", "Long Shore"] {
      #expect(said.contains(words), "\(words)")
    }
    for words in ["Tamar, Anno 1901", "Tamar am 1", "Lange Küste"] {
      #expect(gesagt.contains(words), "\(words)")
    }
    #expect(!gesagt.contains("Land ceded") && !gesagt.contains("Tamar 1901"))
  }

  @Test func `check finds in it what is not written in German, and nothing else`() throws {
    let report = Atlas.check(path: try Self.bare())
    #expect(report.errors.isEmpty)
    let said = report.warnings.map(\.description)
    #expect(
      !said.isEmpty && said.allSatisfy { $0.contains("facts.") && $0.contains("geo/") }, "\(said)")
  }

  @Test func `an atlas that is not told in German has no warning`() throws {
    let folder = try Self.bare(title: "{en: \"Tamar 1901\"}")
    #expect(Atlas.check(path: folder).problems.map(\.description) == [])
    #expect(try Atlas(path: folder).languages == ["en"])
  }

  @Test func `words in a language that nothing else speaks are told with their line`() throws {
    let folder = try Self.bare(title: "{en: \"Tamar 1901\", fi: \"Tamar vuonna 1901\"}")
    let said = Atlas.check(path: folder).problems.map(\.description)
    #expect(said.count == 1 && said[0].contains("maps/lobo.yaml:2:"), "\(said)")
    #expect(
      said[0].contains(
        "'title' has words in 'fi', in which nothing else is said; add maps/texts/fi.yaml"))
    #expect(try Atlas(path: folder).languages == ["en"])
  }

  @Test func `words that lack a language are told with their line, and others stand in`() throws {
    let folder = try Self.bare()
    try edit(folder + "/maps/lobo.yaml", ", de: \"Tamar am {date}\"", "")
    let said = Atlas.check(path: folder).warnings.map(\.description)
    #expect(
      said.contains {
        $0.contains("maps/lobo.yaml:13:")
          && $0.contains("lobo: 'legend' has no words in 'de'; add de: to it")
      },
      "\(said)")
    let words = try Atlas(path: folder).draw("lobo", as: Presentation(language: "de")).composition
      .scene.words
    #expect(words.contains("Tamar on 1"))
  }

  @Test(arguments: Atlas.builtInLanguages)
  func `it can be drawn, described and listed in each language of the program`(
    _ language: String
  ) throws {
    let atlas = try Atlas(path: try Self.bare())
    let presentation = Presentation(language: language)
    let drawing = try atlas.draw("lobo", as: presentation)
    #expect(drawing.labels.counts.overlaps == 0)
    #expect(drawing.composition.scene.words.contains("Tamar"))
    #expect(try !atlas.describe("lobo", as: presentation).isEmpty)
    for listing in Atlas.Listing.allCases {
      #expect(try !atlas.list(listing, in: language).rows.isEmpty)
    }
    #expect(try !atlas.show("lobo-1901", in: language).isEmpty)
  }

  @Test(arguments: Atlas.builtInLanguages)
  func `the fonts of the styles have every letter of the words`(_ language: String) throws {
    let atlas = try Atlas(path: try Self.bare())
    let style = try atlas.style("atlas")
    var texts = try #require(try Texts.builtIn(language))
    texts.byKey = texts.byKey.mapValues { Texts.Entry(wording: $0.wording) }
    let check = try GlyphCheck(style, fonts: try atlas.fonts(of: style))
    #expect(check.problems(of: texts).map(\.description) == [])
  }

  @Test func `an atlas in German alone is drawn in German unless another language is asked for`()
    throws
  {
    let folder = try Self.bare(title: "{de: \"Tamar, Anno 1901\"}")
    let atlas = try Atlas(path: folder)
    #expect(atlas.languages == ["de"] && atlas.defaultLanguage == "de")
    #expect(try atlas.draw("lobo").composition.scene.words.contains("Tamar, Anno 1901"))
    #expect(try atlas.draw("lobo", as: Presentation(language: "de")).name == "lobo")
    let english = try atlas.draw("lobo", as: Presentation(language: "en"))
    #expect(english.name == "lobo.en")
    let words = english.composition.scene.words
    #expect(words.contains("Land ceded") && words.contains("Tamar, Anno 1901"))
    let file = try atlas.write(atlas.render("lobo", formats: [.svg]), to: folder + "/out")[0]
    #expect(file.hasSuffix("/lobo.svg"))
    #expect(try atlas.verify(file).verdict == .current)
  }

  @Test func `one file of texts changes what it says and leaves the rest to the program`() throws {
    let folder = try Self.bare(title: "{en: \"Tamar 1901\"}")
    try Self.write(
      "panel: {strength: \"Troops by strength\"}\n", folder + "/maps/texts/en.yaml")
    let atlas = try Atlas(path: folder)
    #expect(atlas.languages == ["en"])
    let words = try atlas.draw("lobo").composition.scene.words
    #expect(words.contains("Troops by strength") && words.contains("Bases by kind and outcome"))
    #expect(Atlas.check(path: folder).problems.map(\.description) == [])
  }

  @Test func `a language that the program lacks is completed, and told in one line`() throws {
    let folder = try Self.bare()
    try Self.write(
      """
      language: {name: "suomi", plural: {one: "n = 1"}}
      panel: {strength: "Varuskunnat"}
      """, folder + "/maps/texts/fi.yaml")
    try Self.write("panel: {units: \"Units\"}\n", folder + "/maps/texts/en.yaml")
    let atlas = try Atlas(path: folder)
    let words = try atlas.draw("lobo", as: Presentation(language: "fi")).composition.scene.words
    for text in ["Varuskunnat", "Bases by kind and outcome", "1 June 1901", "Tamar 1901"] {
      #expect(words.replacing("\u{a0}", with: " ").contains(text), "\(text)")
    }
    let report = atlas.check()
    #expect(report.errors.isEmpty, "\(report.errors)")
    let said = report.warnings.map(\.description)
    #expect(
      said.count { $0.contains("the words of the program are not all here: 'area") } == 1, "\(said)"
    )
    #expect(!said.contains { $0.contains("the text 'panel.") }, "\(said)")
  }

  @Test(arguments: [
    (
      "title: Tamar 1901",
      "there is no text 'Tamar 1901', which 'title' names; write words by language, as title: {en: \"Tamar 1901\"}"
    ),
    ("title: {}", "'title' is an empty map; write its words by language"),
    ("title: {english: \"Tamar\"}", "'english' in 'title' is no code of a language"),
    ("title: {en: 1901}", "'title.en' is not a text; put the words in quotes"),
    ("title: {en: \" \"}", "'title.en' is not a text; put the words in quotes"),
    ("title: {en: \"Tamar {date\"}", "'title.en' has a brace without its partner"),
    ("title: {en: \"Tamar {day}\"}", "'title' has no value {day}; there is {date}"),
    ("title: {en: \"Tamar {date:in}\"}", "{date} in 'title' has no form 'in'; there is on"),
  ])
  func `a title that is none is told with its line and what to write`(
    _ title: String, _ message: String
  ) throws {
    let folder = try Self.bare()
    try edit(folder + "/maps/lobo.yaml") { text in
      text = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("title:") ? title : String($0) }.joined(separator: "\n")
    }
    let error = #expect(throws: PactmapError.self) { try Atlas(path: folder).draw("lobo") }
    let said = error?.description ?? ""
    #expect(said.contains("maps/lobo.yaml:2:") && said.contains(message), "\(said)")
    let checked = Atlas.check(path: folder).errors.map(\.description)
    #expect(checked.contains { $0.contains(message) }, "\(checked)")
  }

  @Test func `a style of the atlas that extends its own name extends that of the program`() throws {
    let folder = try Self.bare()
    let plain = try Atlas(path: folder).style("atlas")
    try Self.write(
      "extends: atlas\ncolors: {guest: \"#123456\"}\nareas: {moor: {fill: \"#654321\"}}\n",
      folder + "/maps/styles/atlas.yaml")
    let atlas = try Atlas(path: folder)
    let own = try atlas.style("atlas")
    #expect(own.colors[.guest] == Color(hex: "#123456") && own.areas["moor"] != nil)
    #expect(own.colors[.host] == plain.colors[.host])
    // A style of the program takes up what the atlas says of the style that it extends.
    let mono = try atlas.style("mono")
    #expect(mono.areas["moor"] != nil && mono.colors[.guest] == .black)
    #expect(atlas.contents.styles == ["atlas", "blank", "mono", "screen"])
  }

  @Test(arguments: [
    (
      ["atlas": "extends: mono\n"], "atlas",
      "styles extend each other in a circle: atlas → mono → atlas"
    ),
    (
      ["moor": "extends: moor\n"], "moor",
      "moor.yaml:1:10: unknown style of the program 'moor'; there is atlas, blank"
    ),
    (
      ["moor": "extends: [atlas]\n"], "moor",
      "moor.yaml:1:10: 'extends' should be the name of a style"
    ),
    ([:], "atlsa", "unknown style 'atlsa'; did you mean 'atlas'?"),
  ])
  func `a style that extends none is told with its line`(
    _ styles: [String: String], _ name: String, _ message: String
  ) throws {
    let folder = try Self.bare()
    for (name, text) in styles { try Self.write(text, folder + "/maps/styles/\(name).yaml") }
    let error = #expect(throws: PactmapError.self) {
      try Atlas(path: folder).draw("lobo", as: Presentation(style: name))
    }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func `a style that lies alone in the atlas is as it was`() throws {
    let atlas = try Atlas(path: Repository.fictional)
    #expect(atlas.contents.styles.contains("plain"))
    #expect(try atlas.contents.styleFiles("plain").map(\.isBuiltIn) == [false])
  }

  @Test func `a font that is missing names the style of the program, and the package`() throws {
    let folder = try Self.bare()
    let empty = try Scratch.folder()
    let atlas = try Atlas(reading: AtlasFolder(path: folder), fontFolders: [empty])
    let error = #expect(throws: PactmapError.self) { try atlas.draw("lobo") }
    let said = error?.description ?? ""
    #expect(said.contains("built-in styles/atlas.yaml:"), "\(said)")
    #expect(said.contains("fonts-linuxlibertine") && said.contains(empty), "\(said)")
  }

  @Test func `a file is outdated when its own style changes, or that of the program`() throws {
    let folder = try Self.bare()
    let path = try {
      let atlas = try Atlas(path: folder)
      return try atlas.write(atlas.render("lobo", formats: [.svg]), to: folder + "/out")[0]
    }()
    #expect(try Atlas(path: folder).verify(path).verdict == .current)
    try Self.write("extends: atlas\n", folder + "/maps/styles/atlas.yaml")
    #expect(try Atlas(path: folder).verify(path).reasons == ["the style changed since"])
    try FileManager.default.removeItem(atPath: folder + "/maps/styles/atlas.yaml")
    try Self.write("panel: {units: \"Units\"}\n", folder + "/maps/texts/en.yaml")
    #expect(try Atlas(path: folder).verify(path).reasons == ["the texts changed since"])
    try FileManager.default.removeItem(atPath: folder + "/maps/texts/en.yaml")
    // As a program with other styles or words would have written it.
    let bytes = try #require(FileManager.default.contents(atPath: path))
    var then = try #require(Provenance(in: Array(bytes)))
    let line = then.line
    then.inputs[.defaults] = "0123456789abcdef"
    try edit(path, line, then.line)
    #expect(
      try Atlas(path: folder).verify(path).reasons
        == ["the styles and words of the program changed since"])
  }

  @Test
  func `a language that stands in counts as an input, and one that does not need it does not`()
    throws
  {
    let folder = try Scratch.copy()
    func texts() throws -> String? {
      try Atlas(path: folder).provenance(
        of: "lobo", OutputOptions(), as: Presentation(language: "es"))(.svg).inputs[.texts]
    }
    let whole = try texts()
    try edit(folder + "/maps/texts/en.yaml", "Fortified line, proposed", "Fortified line")
    #expect(try texts() == whole)
    try edit(folder + "/maps/texts/es.yaml") { $0.replace(#/  fort: .*\n/#, with: "") }
    let lacking = try texts()
    try edit(folder + "/maps/texts/en.yaml", "Fortified line", "Line of forts")
    let later = try texts()
    #expect(lacking != whole && later != lacking)
  }
}
