import Geometry
import Scene
import Typesetting

extension Scene {
  /// Paper, a red square and a word, straight with a halo and along a line, on a page of 40 × 20 mm.
  static func sample() throws -> Scene {
    let type = TypeStyle(family: "Linux Libertine O", size: Millimetres(5))
    let word = try Typesetter(library()).shape("Žemė", type)
    let page = Page(width: Millimetres(40), height: Millimetres(20))
    let square = Outline(Box(x: 0, y: 0, width: 10, height: 10))
    return Scene(
      page: page,
      nodes: [
        .group(
          SceneGroup(
            id: "test-paper", title: "paper", role: .paper,
            nodes: [.shape(SceneShape(Outline(page.box), fill: .cream))])),
        .shape(SceneShape(square, fill: Color(red: 1, green: 0, blue: 0))),
        .text(
          SceneText(
            word, at: .straight(Point(15, 12), angle: 0), color: .black,
            halo: .init(.white, Millimetres(0.3)))),
        .text(
          SceneText(
            word, at: .curve(Polyline([Point(12, 18), Point(38, 16)])), color: .black)),
      ],
      metadata: .init(
        id: "test", title: "Test ąž", subject: "A subject", keywords: ["one", "two"],
        language: "en", date: "1939-10-28", credits: "Nobody"))
  }
}

extension Scene {
  static func library() throws -> FontLibrary {
    try FontLibrary(families: [
      .init(
        name: "Linux Libertine O", regular: "LinLibertine_R.otf", bold: "LinLibertine_RB.otf",
        italic: "LinLibertine_RI.otf")
    ])
  }

  /// As ``pdf(marks:program:)`` with the glyphs of the fonts themselves.
  func pdf(marks: PrintMarks? = nil) throws -> [UInt8] {
    try pdf(marks: marks) { face, glyphs in try face.program(of: glyphs) }
  }
}

extension Color {
  static let cream = Color(red: 1, green: 250 / 255, blue: 240 / 255)
}
