import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// Errors of drawing name the file and the line that they are about, and bring no others along.
@Suite struct BlameTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    let says: String
    var testDescription: String { new.isEmpty ? "without \(old)" : new }

    init(_ file: String, _ old: String, _ new: String, _ says: String) {
      (self.file, self.old, self.new, self.says) = (file, old, new, says)
    }
  }

  static let projection =
    "projection: \"+proj=tmerc +lat_0=-45 +lon_0=-70 +ellps=WGS84 +units=m\""

  static let faults = [
    Fault(
      "maps/lobo.yaml", projection, "projection: EPSG:4326",
      "maps/lobo.yaml:7:13: lobo: “EPSG:4326” (WGS 84) is a geographic system"),
    Fault(
      "maps/lobo.yaml", projection, "projection: \"+proj=nonsense\"",
      "maps/lobo.yaml:7:13: lobo: “+proj=nonsense” is not a coordinate reference system"),
    Fault(
      "maps/lobo.yaml", "width: 70", "width: 260",
      "maps/lobo.yaml:8:7: lobo: the column and the margins leave no room for the map"),
    Fault(
      "maps/lobo.yaml", "step: 1", "step: 0",
      "maps/lobo.yaml:19:29: 'step' should be a number from 0.01 to 90, found the number 0"),
    Fault(
      "maps/styles/plain.yaml", "LinBiolinum_RB.otf", "LinBiolinum_XX.otf",
      "maps/styles/plain.yaml:12:11: font file LinBiolinum_XX.otf not found below"),
    Fault(
      "maps/styles/plain.yaml", "LinBiolinum_RB.otf", "../LinBiolinum_RB.otf",
      "maps/styles/plain.yaml:12:11: font file '../LinBiolinum_RB.otf' leads to another folder"),
    Fault(
      "geo/places.geojson", "\"native\": \"Vado\"", "\"native\": \"Vado 中\"",
      "geo/places.geojson:4:1: vado: the font 'Linux Biolinum O' lacks the letter '中' (U+4E2D) of 'Vado 中'; "
        + "choose a font that has it"),
    Fault(
      "geo/territories.yaml", "native: \"Aurelia\"", "native: \"Aure中lia\"",
      "aurelia: the font 'Linux"),
    Fault(
      "maps/texts/en.yaml", "Tamar 1901", "Tamar 中 1901",
      "maps/texts/en.yaml:6:10: en: a font of the style lacks the letter '中' (U+4E2D) of the text 'lobo.title'; "
        + "check its spelling for letters that only look alike"),
  ]

  @Test(arguments: faults)
  func `an error of drawing has its line, and is told once`(_ fault: Fault) throws {
    let folder = try Scratch.copy()
    try edit("\(folder)/\(fault.file)", fault.old, fault.new)
    let problems = Atlas.check(path: folder).problems.map(\.description)
    #expect(problems.count == 1 && problems[0].contains(fault.says), "\(problems)")
    let error = #expect(throws: PactmapError.self) { try Atlas(path: folder).draw("lobo") }
    #expect(error?.description.contains(fault.says) == true, "\(String(describing: error))")
  }

  @Test func `texts that no language has are named all at once, and once`() throws {
    let folder = try Scratch.copy()
    let gone = ["lobo.border", "lobo.fort"]
    for language in ["en", "es"] {
      try edit(folder + "/maps/texts/\(language).yaml") { text in
        text.replace(#/  (border|fort): .*\n/#, with: "")
      }
    }
    let atlas = try Atlas(path: folder)
    let error = #expect(throws: PactmapError.self) {
      try atlas.draw("lobo", as: Presentation(language: "es"))
    }
    let said = error?.description ?? ""
    let checked = atlas.check().errors.map(\.description)
    for key in gone {
      let message = "lobo: there is no text '\(key)', which 'legend' names"
      #expect(said.contains(message) && said.contains("maps/lobo.yaml:"), "\(said)")
      #expect(checked.count { $0.contains(message) } == 1, "\(checked)")
    }
    // What lists say is not missing: it was put into words before.
    #expect(throws: Never.self) { try atlas.list(.bases, in: "es") }
  }

  @Test func `a map that cannot be read does not make its texts useless`() throws {
    let folder = try Scratch.copy()
    try edit(folder + "/maps/lobo.yaml", "id: lobo", "id: [lobo]")
    let problems = Atlas.check(path: folder).problems.map(\.description)
    #expect(problems.count == 1, "\(problems)")
  }
}
