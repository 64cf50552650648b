import Geometry

@testable import Scene

extension ShapedText {
  /// Three square letters, one millimetre wide and two apart.
  static func squares(_ text: String = "abc", in file: String = "f") -> ShapedText {
    ShapedText(
      text: text, face: FontFace(family: "F", isBold: false, isItalic: false, file: file),
      size: Millimetres(1), letterSpacing: Millimetres(1),
      glyphs: (0..<3).map { index in
        .init(
          id: UInt32(index), origin: Point(Double(index) * 2, 0), advance: 1,
          outline: Outline(Box(x: 0, y: -1, width: 1, height: 1)))
      },
      clusters: [], width: 5)
  }
}

extension Scene {
  /// A page with a group in a group, a shape, and a text of each kind.
  static func sample() -> Scene {
    let dashes = Stroke(.black, Millimetres(0.5), dash: [2, 1], cap: .round, join: .miter)
    let halo = SceneText.Halo(.white, Millimetres(0.25))
    let shape = SceneShape(
      Outline(circle: Point(20, 10), radius: 3), fill: .white, stroke: dashes)
    let straight = SceneText(
      .squares(), at: .straight(Point(4, 12), angle: 0.3), color: .black, halo: halo)
    let bent = SceneText(
      .squares("xyz", in: "g"), at: .curve(Polyline([Point(5, 5), Point(9, 6), Point(20, 5)])),
      color: .black)
    return Scene(
      page: Page(width: Millimetres(40), height: Millimetres(20)),
      nodes: [
        .group(
          SceneGroup(
            id: "a", title: "A", role: .layer,
            nodes: [
              .group(SceneGroup(id: "b", title: "B", role: .feature, nodes: [.shape(shape)])),
              .text(straight),
            ])),
        .text(bent),
      ],
      metadata: .init(
        id: "a", title: "T", subject: "S", keywords: [], language: "en", date: "", credits: "C"))
  }

  /// What is drawn, leaf by leaf.
  var outlines: [Outline] { leaves.compactMap(\.outline) }
}

extension SceneNode {
  var outline: Outline? {
    switch self {
    case .group: nil
    case .shape(let shape): shape.outline
    case .text(let text): text.outline
    }
  }
}

/// Whether two paths are equal except for rounding.
func alike(_ a: Outline, _ b: Outline) -> Bool {
  a.steps == b.steps && zip(a.points, b.points).allSatisfy { $0.distance(to: $1) < 1e-9 }
}
