import Foundation
import Geometry
import Scene
import Testing
import Typesetting

@testable import PactmapKit

@Suite struct PrintMarksTests {
  func scene(width: Double) -> Scene {
    var metadata = Scene.Metadata(
      id: "lobo", title: "The Lobo Valley, its Bases and its Limits", subject: "", keywords: [],
      language: "en", date: "1871-05-02", credits: "")
    metadata.fingerprint = "00112233445566778899aabbccddeeff"
    return Scene(
      page: .init(width: Millimetres(width), height: Millimetres(100)), nodes: [],
      metadata: metadata)
  }

  @Test(arguments: [
    (297.0, "lobo · The Lobo Valley, its Bases and its Limits · 1871-05-02 · 001122334455"),
    (60, "lobo · 1871-05-02 · 001122334455"),
  ])
  func `the slug names the map, its date and its making, as far as there is room`(
    width: Double, text: String
  ) throws {
    let family = "Linux Biolinum O"
    let library = try FontLibrary(families: [
      .init(
        name: family, regular: "LinBiolinum_R.otf", bold: "LinBiolinum_RB.otf",
        italic: "LinBiolinum_RI.otf")
    ])
    let scene = scene(width: width)
    let marks = try PrintMarks(
      bleed: Millimetres(3), slugOf: scene, family: family, typesetter: try Typesetter(library))
    let slug = try #require(marks.slug)
    #expect(slug.text == text)
    #expect(slug.width <= width)
    #expect(PrintSheet(scene, marks: marks).size.box.width == width + 18)
  }
}
