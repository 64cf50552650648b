import Geometry
import Scene
import Testing
import Typesetting

@testable import Rendering

/// How words that run from right to left stand in a layered SVG, and how such a file is named.
@Suite struct DirectionTests {
  /// A text, straight or along a line, on a page of its own.
  func document(_ text: String, isBent: Bool = false, id: String = "map") throws -> SVGDocument {
    let word = try Typesetter(Scene.library()).shape(
      text, TypeStyle(family: "Linux Libertine O", size: Millimetres(5)))
    let placement: SceneText.Placement =
      isBent ? .curve(Polyline([Point(2, 10), Point(38, 9)])) : .straight(Point(5, 12), angle: 0)
    var scene = Scene(
      page: .init(width: Millimetres(40), height: Millimetres(20)),
      nodes: [
        .group(
          SceneGroup(
            id: "\(id)-label", title: text, role: .label,
            nodes: [.text(SceneText(word, at: placement, color: .black))]))
      ],
      metadata: .init(
        id: id, title: "Title", subject: "Subject", keywords: [], language: "he",
        date: "1939-10-28", credits: "Nobody"))
    scene.metadata.shortName = "Title, 28 October 1939"
    scene.metadata.description = "A long account of all that the map shows."
    return try SVGDocument(scene.svg(.init(text: .live)))
  }

  @Test(arguments: [false, true], ["שלום", "שלום (Shalom) 1939", "\u{200f}a", "12 שלום"])
  func `words that run from right to left say so, and start where they stand`(
    isBent: Bool, text: String
  ) throws {
    let document = try document(text, isBent: isBent)
    let part = try #require(document.elements("tspan").first)
    #expect(part.text == text)
    #expect(part["direction"] == "rtl" && part["unicode-bidi"] == "embed")
    // On the text itself the direction would turn the meaning of its start.
    #expect(document.elements("text").allSatisfy { $0["direction"] == nil })
    if !isBent { #expect(document.elements("text").first?["x"] == "5") }
  }

  @Test(arguments: ["Shalom שלום", "Shalom", "1939", "(±5)"])
  func `words that run from left to right are plain`(text: String) throws {
    #expect(try document(text).elements("tspan").isEmpty)
  }

  @Test(arguments: ["map", "a b", "1939", "a<b", "é"])
  func `the name of a picture is short, and its account is its description alone`(id: String) throws
  {
    let document = try document("x", id: id)
    let root = try #require(document.elements("svg").first)
    let (name, account) = (root["aria-labelledby"], root["aria-describedby"])
    #expect(name != nil && document.elements("title").first?["id"] == name)
    #expect(account != nil && document.elements("desc").first?["id"] == account)
    #expect(document.elements("title").first?.text == "Title, 28 October 1939")
    #expect(document.elements("desc").first?.text == "A long account of all that the map shows.")
    // In a page that runs from right to left the start of a text would be its right end.
    #expect(root["direction"] == "ltr")
    #expect(Set(document.ids).count == document.ids.count)
    for id in document.ids { #expect(id == xmlName(id), "\(id)") }
  }
}
