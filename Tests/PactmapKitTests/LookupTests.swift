import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Every name in a map's description leads somewhere, or is told with its line.
@Suite struct LookupTests {
  struct Slip: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let says: String
    var testDescription: String { new }

    init(_ old: String, _ new: String, _ says: String) {
      (self.old, self.new, self.says) = (old, new, says)
    }
  }

  static let slips = [
    Slip(
      "treaties: [lobo-1901]", "treaties: [lobo-1902]",
      "4:12: lobo: there is no treaty 'lobo-1902', which 'treaties' names; did you mean 'lobo-1901'?"
    ),
    Slip(
      "fit: [tamar, costa]", "fit: [tamr, costa]",
      "9:15: lobo: there is no territory 'tamr', which 'fit' names; did you mean 'tamar'?"),
    Slip(
      "show: [costa]", "show: [tamar, cost]",
      "there is no territory 'cost', which 'show' names; did you mean 'costa'?"),
    Slip(
      "show: [fort]", "show: [costa]",
      "there is no line 'costa', which 'show' names; it is the id of a territory"),
    Slip(
      "show: [fort]", "show: [railway]",
      "there is no line 'railway', which 'show' names; it is a kind of lines: write it under 'kinds'"
    ),
    Slip(
      "show: [fort]", "kinds: [railways]",
      "there is no kind of lines 'railways', which 'kinds' names; did you mean 'railway'?"),
    Slip(
      "show: [fort]", "kinds: [canal-of-water]",
      "there is no kind of lines 'canal-of-water', which 'kinds' names; use one of artillery-zone, border, "
        + "concentration, defence-line, limit, meridian, proposed-fortification, railway, route, sphere"
    ),
    Slip(
      "ranks: [1, 2, 3]", "ranks: [1], show: [vadu]",
      "there is no place 'vadu', which 'show' names; did you mean 'vado'?"),
    Slip(
      "ranks: [1, 2, 3]", "ranks: [1], hide: [nowhere-at-all]",
      "there is no place 'nowhere-at-all', which 'hide' names; look for its id in geo/"),
    Slip(
      "{kind: facilities}", "{kind: facilities, hide: [nolake]}",
      "there is no facility 'nolake', which 'hide' names"),
    Slip(
      "{kind: facilities}", "{kind: facilities}\n  - {kind: incidents, hide: [raid]}",
      "there is no incident 'raid', which 'hide' names; the facts hold no incident at all"),
    Slip(
      "column:", "labels: [{id: base-puerto-lob, side: left}]\ncolumn:",
      "no map can have a label 'base-puerto-lob'; did you mean 'base-puerto-lobo'?"),
    Slip(
      "column:", "labels: [{id: bas-puerto-lobo, side: left}]\ncolumn:",
      "no map can have a label 'bas-puerto-lobo'; did you mean 'base-puerto-lobo'?"),
    Slip(
      "column:", "labels: [{id: along-cost, at: [0, 0]}]\ncolumn:",
      "no map can have a label 'along-cost'; did you mean 'along-coast'?"),
    Slip(
      "column:", "labels: [{id: xyz, side: left}]\ncolumn:",
      "no map can have a label 'xyz'; 'pactmap labels lobo' tells the ids of its labels"),
    Slip(
      "label: lobo.coast", "label: lobo.coats",
      "there is no text 'lobo.coats', which 'label' names; did you mean 'lobo.coast'?"),
    Slip(
      "legend: lobo.fort", "legend: never.heard-of-this",
      "there is no text 'never.heard-of-this', which 'legend' names; add it to the texts of each"),
    Slip(
      "style: plain\n", "style: plian\n", "10:8: unknown style 'plian'; did you mean 'plain'?"),
    Slip(
      "style: plain\n", "style: plain\nexonyms: xx\n", "11:10: unknown language of names 'xx'"),
    Slip(
      "{kind: coast, label: lobo.coast}", "{kind: cost}", "did you mean 'coast'?"),
    Slip("panels: [title,", "panels: [titel,", "unknown panel 'titel'; did you mean 'title'?"),
  ]

  @Test(arguments: slips)
  func `a name that leads nowhere is told with its line by whoever checks and draws`(_ slip: Slip)
    throws
  {
    let folder = try Scratch.copy()
    try edit(folder + "/maps/lobo.yaml", slip.old, slip.new)
    let errors = Atlas.check(path: folder).errors.map(\.description)
    #expect(
      errors.contains { $0.contains("/maps/lobo.yaml:") && $0.contains(slip.says) }, "\(errors)")
    #expect(errors.count == 1, "\(errors)")
    let atlas = try Atlas(path: folder)
    let error = #expect(throws: PactmapError.self) { try atlas.draw("lobo") }
    #expect(error?.description.contains(slip.says) == true, "\(String(describing: error))")
  }

  @Test func `names that lead somewhere are no problem`() throws {
    let folder = try Scratch.copy()
    try edit(
      folder + "/maps/lobo.yaml", "column:",
      """
      labels:
        - {id: base-puerto-lobo, side: left}
        - {id: water-rio, side: left}
        - {id: along-coast, side: above}
        - {id: area-costa, at: [-70, -46]}
        - {id: town-vado, side: below}
      column:
      """)
    #expect(Atlas.check(path: folder).errors.map(\.description) == [])
  }

  @Test func `facts that were changed in Swift count`() throws {
    var atlas = try Atlas(path: Repository.fictional)
    atlas.model.lines = []
    let error = #expect(throws: PactmapError.self) { try atlas.draw("lobo") }
    #expect(error?.description.contains("there is no line 'fort', which 'show' names") == true)
  }

  @Test func `a text for a thing that is none names the one that was meant`() throws {
    let folder = try Scratch.copy()
    try edit(folder + "/maps/texts/es.yaml") { text in
      text = try text.replacingPresent("forms:\n", with: "forms:\n  tamr: {de: \"x\"}\n")
    }
    let report = Atlas.check(path: folder)
    let said = report.warnings.map(\.description)
    #expect(
      said.contains { $0.contains("'forms.tamr.de'; did you mean 'forms.tamar.de'?") }, "\(said)")
    #expect(report.errors.isEmpty)
  }

  @Test(
    arguments: [
      (
        "land", "lnad",
        [
          "no layer of a map draws this file; did you mean 'land'?",
          "the layer 'land' draws nothing: there is no geo/basemap/land.geojson; rename "
            + "geo/basemap/lnad.geojson if that is meant",
          "the layer 'coast' draws nothing",
        ]
      ),
      (
        "lakes", "ponds",
        [
          "no layer of a map draws this file; maps draw land, land-coarse",
          "the layer 'lakes' draws nothing: there is no geo/basemap/lakes.geojson; add the file",
        ]
      ),
      (
        "rivers", "river",
        ["the layer 'rivers' draws nothing: there is no geo/basemap/rivers.geojson"]
      ),
      ("locator-land", "locatorland", ["the inset 'locator' shows no land"]),
    ] as [(String, String, [String])])
  func
    `a file of the base map under a wrong name is told, and so is what draws nothing for want of it`(
      name: String, other: String, says: [String]
    ) throws
  {
    let folder = try Scratch.copy()
    if name == "rivers" {
      // The name of a water rests on the river.
      try edit(folder + "/geo/waters.geojson") { $0 = $0.replacing(/,\n.*"rio".*\n/, with: "\n") }
    }
    try FileManager.default.moveItem(
      atPath: "\(folder)/geo/basemap/\(name).geojson",
      toPath: "\(folder)/geo/basemap/\(other).geojson")
    let warnings = Atlas.check(path: folder).warnings.map(\.description)
    for words in says { #expect(warnings.contains { $0.contains(words) }, "\(warnings)") }
    let remarks = try Atlas(path: folder).draw("lobo").remarks.map(\.description)
    for words in says where words.hasPrefix("the ") {
      #expect(remarks.contains { $0.contains(words) }, "\(remarks)")
    }
  }

  @Test func `an empty file of the base map is told by the layer that draws it`() throws {
    let folder = try Scratch.copy()
    try edit(folder + "/geo/basemap/lakes.geojson") { text in
      text = text.replacing(/"features": \[(?s:.)*\]\s*\}\s*$/, with: "\"features\": []}\n")
    }
    let warnings = Atlas.check(path: folder).warnings.map(\.description)
    #expect(
      warnings.contains {
        $0.contains(
          "the layer 'lakes' draws nothing: geo/basemap/lakes.geojson holds no shape; add shapes to it"
        )
      }, "\(warnings)")
  }

  @Test(arguments: ["basemap/land.json", "basemap/more.GeoJSON", "arcs/other.topojson"])
  func `a file that is passed over for its ending is told`(name: String) throws {
    let folder = try Scratch.copy()
    try "{}".write(toFile: "\(folder)/geo/\(name)", atomically: true, encoding: .utf8)
    let warnings = Atlas.check(path: folder).warnings.map(\.description)
    #expect(
      warnings.contains {
        $0.contains(
          "\(name): warning: this file is passed over: only names that end in .geojson count here; "
            + "give it such a name if it is GeoJSON, and convert it otherwise")
      }, "\(warnings)")
  }
}
