import Geometry

extension Scene {
  /// The same page with everything that ends at its edge extended beyond it, including the paper.
  /// Without this, a white line would show where the sheet is cut slightly off or a pixel lies only
  /// half on the page.
  ///
  /// Corners of shapes that lie on an edge move outwards by `reach`. The size of the page stays the
  /// same.
  package func bleeding(by reach: Millimetres) -> Scene {
    Scene(
      page: page, nodes: nodes.map { $0.bleeding(by: reach.value, from: page.box) },
      metadata: metadata)
  }
}

extension SceneNode {
  fileprivate func bleeding(by reach: Double, from page: Box) -> SceneNode {
    switch self {
    case .group(var group):
      group.nodes = group.nodes.map { $0.bleeding(by: reach, from: page) }
      return .group(group)
    case .shape(var shape):
      let tolerance = 1e-6
      guard let box = shape.outline.box, !page.shrunk(by: tolerance).contains(box) else {
        return self
      }
      let moved = { (value: Double, low: Double, high: Double) in
        abs(value - low) <= tolerance
          ? low - reach : abs(value - high) <= tolerance ? high + reach : value
      }
      shape.outline = shape.outline.map { point in
        Point(moved(point.x, page.minX, page.maxX), moved(point.y, page.minY, page.maxY))
      }
      return .shape(shape)
    case .text: return self
    }
  }
}
