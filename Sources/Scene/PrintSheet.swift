import Geometry

/// A page as it is sent to the press. Without marks the sheet is the page. With marks the page lies
/// in the middle of a larger sheet. Lengths are in millimetres from the sheet's top left corner.
package struct PrintSheet: Sendable {
  package let size: Scene.Page
  package let nodes: [SceneNode]
  /// The trim box: where the page is cut out of the sheet.
  package let trim: Box
  /// The bleed box: how far the drawing extends.
  package let bleed: Box

  /// - Parameters:
  ///   - scene: The page to print.
  ///   - marks: The bleed, crop marks and slug. Nil makes the sheet as large as the page.
  package init(_ scene: Scene, marks: PrintMarks? = nil) {
    guard let marks else {
      (size, nodes, trim, bleed) = (scene.page, scene.nodes, scene.page.box, scene.page.box)
      return
    }
    let margin = marks.margin.value
    size = Scene.Page(
      width: Millimetres(scene.page.width.value + 2 * margin),
      height: Millimetres(scene.page.height.value + 2 * margin))
    let offset = Vector(margin, margin)
    trim = scene.page.box.translated(by: offset)
    bleed = trim.grown(by: marks.bleed.value)
    nodes =
      scene.bleeding(by: marks.bleed).nodes.map { $0.translated(by: offset) }
      + [marks.cropMarks(round: trim)] + marks.slugLine(below: trim)
  }
}

extension PrintMarks {
  /// The crop marks: two lines at each corner, each in line with an edge of the page.
  fileprivate func cropMarks(round trim: Box) -> SceneNode {
    let (near, far) = (markOffset.value, markOffset.value + Self.markLength.value)
    var lines: [Polyline] = []
    for (x, outX) in [(trim.minX, -1.0), (trim.maxX, 1)] {
      for (y, outY) in [(trim.minY, -1.0), (trim.maxY, 1)] {
        lines.append(Polyline([Point(x + outX * near, y), Point(x + outX * far, y)]))
        lines.append(Polyline([Point(x, y + outY * near), Point(x, y + outY * far)]))
      }
    }
    return .shape(SceneShape(Outline(lines), stroke: Stroke(.black, Millimetres(points: 0.25))))
  }

  /// The slug's text. Its baseline is close to the outer ends of the crop marks.
  fileprivate func slugLine(below trim: Box) -> [SceneNode] {
    guard let slug else { return [] }
    let start = Point(
      trim.minX + Self.slugIndent.value, trim.maxY + markOffset.value + Self.markLength.value - 1)
    return [.text(SceneText(slug, at: .straight(start, angle: 0), color: .black))]
  }
}
