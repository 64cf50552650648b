import Geometry

/// A page as it goes to the press: on a sheet of its own size or, with marks, in the middle of a larger
/// one. Lengths are in millimetres from the sheet's top left corner.
package struct PrintSheet: Sendable {
  package let size: Scene.Page
  package let nodes: [SceneNode]
  /// Where the page is cut out.
  package let trim: Box
  /// How far ink reaches.
  package let bleed: Box

  /// - Parameter marks: nil for the bare page, whose edges are those of the sheet.
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
  /// Two lines at each corner, each along an edge of the page.
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

  /// The slug, its baseline low among the crop marks.
  fileprivate func slugLine(below trim: Box) -> [SceneNode] {
    guard let slug else { return [] }
    let start = Point(
      trim.minX + Self.slugIndent.value, trim.maxY + markOffset.value + Self.markLength.value - 1)
    return [.text(SceneText(slug, at: .straight(start, angle: 0), color: .black))]
  }
}
