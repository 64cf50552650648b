import Foundation
import Geometry
import Scene
import Testing
import Typesetting

@testable import Rendering

@Suite struct RenderingTests {
  /// A red square with a word on a page of 40 × 20 mm.
  func scene() throws -> Scene {
    let library = try FontLibrary(families: [
      .init(
        name: "Linux Libertine O", regular: "LinLibertine_R.otf", bold: "LinLibertine_RB.otf",
        italic: "LinLibertine_RI.otf")
    ])
    let type = TypeStyle(family: "Linux Libertine O", size: Millimetres(5))
    let word = try Typesetter(library).shape("Žemė", type)
    return Scene(
      page: .init(width: Millimetres(40), height: Millimetres(20)),
      nodes: [
        .shape(
          SceneShape(
            Outline(Box(x: 0, y: 0, width: 10, height: 10)), fill: Color(red: 1, green: 0, blue: 0))
        ),
        .text(
          SceneText(
            word, at: .straight(Point(15, 12), angle: 0), color: .black,
            halo: .init(.white, Millimetres(0.3)))),
        .text(
          SceneText(
            word, at: .curve(Polyline([Point(12, 18), Point(38, 16)])), color: .black)),
      ],
      metadata: .init(
        id: "test", title: "Test ąž", subject: "", keywords: [], language: "en", date: "1939-10-28",
        credits: "Nobody"))
  }

  @Test func aPNGHasThePixelsOfItsPageAndStatesItsResolution() throws {
    let png = try scene().png(dpi: 254)
    #expect(png.prefix(8) == [137, 80, 78, 71, 13, 10, 26, 10])
    #expect(Array(png[16..<24]) == [0, 0, 1, 144, 0, 0, 0, 200])
    // pHYs: 10 000 pixels per metre in both directions.
    #expect(Array(png[37..<41]) == Array("pHYs".utf8))
    #expect(Array(png[41..<50]) == [0, 0, 39, 16, 0, 0, 39, 16, 1])
  }

  @Test func aPDFHasTheSizeOfItsPageAndItsTitle() throws {
    let pdf = String(decoding: try scene().pdf().map { $0 & 0x7f }, as: UTF8.self)
    #expect(pdf.hasPrefix("%PDF-1"))
    #expect(pdf.contains("/MediaBox [ 0 0 113.3858"))  // 40 mm in points
    #expect(pdf.contains("/CreationDate (19391028"))
  }

  @Test func anSVGHasTheSizeOfItsPageAndNoTextThatNeedsAFont() throws {
    let svg = String(decoding: try scene().svg(), as: UTF8.self)
    #expect(svg.contains(#"width="40mm" height="20mm" viewBox="0 0 40 20""#))
    #expect(svg.contains("<title id=\"test-title\">Test ąž</title>"))
    #expect(svg.contains(#"aria-label="Žemė""#))
    #expect(!svg.contains("<text"))
    #expect(!svg.contains("font-family"))
  }

  @Test func groupsBecomeLayersWithReadableNamesAndFacts() throws {
    var scene = try scene()
    scene.nodes = [
      .group(
        SceneGroup(
          id: "test-b", title: "Bases & <limits>", role: .layer,
          data: ["men": "8000", "kind": "army"],
          nodes: scene.nodes))
    ]
    let svg = String(decoding: scene.svg(), as: UTF8.self)
    let tag =
      #"<g id="test-b" inkscape:groupmode="layer" inkscape:label="Bases &amp; &lt;limits&gt;" "#
    #expect(svg.contains(tag + #"data-kind="army" data-men="8000">"#))
  }

  @Test func drawingTwiceGivesTheSameBytes() throws {
    let scene = try scene()
    #expect(try scene.png(dpi: 100) == scene.png(dpi: 100))
    #expect(try scene.pdf() == scene.pdf())
    #expect(scene.svg() == scene.svg())
  }

  @Test func aPictureThatIsTooLargeIsRefusedWithAWayOut() throws {
    let scene = try scene()
    let error = #expect(throws: RenderingError.self) { try scene.png(dpi: 2_000_000) }
    #expect(error?.description.contains("--dpi") == true)
  }
}
