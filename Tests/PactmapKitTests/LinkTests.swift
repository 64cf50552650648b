import Foundation
import TestSupport
import Testing

@testable import PactmapKit

/// An atlas is read from its own folder and from nowhere else.
@Suite struct LinkTests {
  let atlas: String
  let outside: String

  /// A copy of the fictional atlas, and a folder beside it.
  init() throws {
    let folder = try Scratch.folder()
    (atlas, outside) = (folder + "/atlas", folder + "/outside")
    try FileManager.default.copyItem(atPath: Repository.fictional, toPath: atlas)
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: false)
  }

  /// Moves a file or folder of the atlas to `target` and leaves a link to it.
  func replace(_ name: String, byLinkTo target: String, as link: String? = nil) throws {
    try FileManager.default.moveItem(atPath: atlas + "/" + name, toPath: target)
    try FileManager.default.createSymbolicLink(
      atPath: atlas + "/" + name, withDestinationPath: link ?? target)
  }

  func refusal() -> String {
    do {
      _ = try Atlas(path: atlas)
      return ""
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    "geo/places.geojson", "geo/basemap/land.geojson", "geo/basemap", "geo/arcs", "geo", "maps",
    "maps/lobo.yaml", "maps/styles", "maps/styles/plain.yaml", "maps/texts",
    "maps/texts/en.yaml",
  ])
  func `a link out of the atlas is refused wherever a file is read`(name: String) throws {
    try replace(name, byLinkTo: outside + "/moved")
    #expect(
      refusal()
        == "\(atlas)/\(name): this link leads out of the atlas; put the files themselves there")
  }

  @Test func `a link with '..' and a chain of links are followed to their end`() throws {
    try replace("geo/notes.yaml", byLinkTo: outside + "/notes", as: "../../outside/notes")
    #expect(refusal().contains("geo/notes.yaml: this link leads out of the atlas"))
    try FileManager.default.removeItem(atPath: atlas + "/geo/notes.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: atlas + "/hop", withDestinationPath: "/etc/hostname")
    try FileManager.default.createSymbolicLink(
      atPath: atlas + "/geo/notes.yaml", withDestinationPath: "../hop")
    #expect(refusal().contains("geo/notes.yaml: this link leads out of the atlas"))
  }

  @Test func `links that lead nowhere, round in a circle or to a folder are refused`() throws {
    try replace("geo/arcs", byLinkTo: atlas + "/arcs")
    #expect(refusal().contains("geo/arcs: this is a link to a folder"))
    for (name, target) in [("a", "b"), ("b", "a"), ("c", "nothing")] {
      try FileManager.default.createSymbolicLink(
        atPath: atlas + "/geo/\(name)", withDestinationPath: target)
    }
    let said = refusal()
    for name in ["a", "b", "c"] { #expect(said.contains("geo/\(name): this link leads nowhere")) }
  }

  @Test
  func `links inside the atlas, links that nobody reads and a link to the atlas itself are fine`()
    throws
  {
    try replace("geo/notes.yaml", byLinkTo: atlas + "/notes.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: atlas + "/maps/gallery", withDestinationPath: outside)
    try FileManager.default.createSymbolicLink(
      atPath: atlas + "/maps/README.md", withDestinationPath: outside + "/x")
    try FileManager.default.createSymbolicLink(
      atPath: outside + "/atlas", withDestinationPath: atlas)
    #expect(try Atlas(path: outside + "/atlas").maps == ["lobo"])
  }

  @Test(arguments: ["/etc/hostname", "../x.otf", "a/b.otf"])
  func `a style names font files without folders`(file: String) throws {
    try edit(atlas + "/maps/styles/plain.yaml", "LinBiolinum_R.otf", file)
    let error = #expect(throws: PactmapError.self) {
      try Atlas(path: atlas).render("lobo", formats: [.svg])
    }
    #expect(
      error?.description.contains("font file '\(file)' leads to another folder") == true,
      "\(error!)")
  }

  @Test(arguments: ["../lobo", "/etc/x", "."])
  func `what a map calls its style leads to no other folder`(name: String) throws {
    try edit(atlas + "/maps/lobo.yaml", "style: plain", "style: \(name)")
    let error = #expect(throws: PactmapError.self) {
      try Atlas(path: atlas).render("lobo", formats: [.svg])
    }
    let message = "unknown style '\(name)'; there is atlas, blank, mono, plain"
    #expect(error?.description.contains(message) == true)
    for presentation in [Presentation(style: name), Presentation(language: name)] {
      #expect(throws: PactmapError.self) {
        try Atlas(path: Plate.fictional).render("lobo", formats: [.svg], as: presentation)
      }
    }
    #expect(throws: PactmapError.self) {
      try Atlas(path: Plate.fictional).render("../maps/lobo", formats: [.svg])
    }
  }
}
