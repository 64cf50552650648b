import Geometry

extension Scene {
  /// The whole drawing enlarged: the sheet is `factor` times as wide and as high, and every other
  /// length grows by the same factor.
  package func scaled(by factor: Double) -> Scene {
    guard factor != 1 else { return self }
    return Scene(
      page: Page(width: page.width * factor, height: page.height * factor),
      nodes: nodes.map { $0.scaled(by: factor) }, metadata: metadata)
  }
}

extension SceneNode {
  fileprivate func scaled(by factor: Double) -> SceneNode {
    switch self {
    case .group(var group):
      group.nodes = group.nodes.map { $0.scaled(by: factor) }
      return .group(group)
    case .shape(var shape):
      shape.outline = shape.outline.map { $0.scaled(by: factor) }
      shape.stroke = shape.stroke?.scaled(by: factor)
      return .shape(shape)
    case .text(var text):
      text.text = text.text.scaled(by: factor)
      text.halo = text.halo.map { .init($0.color, $0.width * factor) }
      switch text.placement {
      case .straight(let start, let angle):
        text.placement = .straight(start.scaled(by: factor), angle: angle)
      case .curve(let line):
        text.placement = .curve(Polyline(line.points.map { $0.scaled(by: factor) }))
      }
      return .text(text)
    }
  }

  /// The node moved by a vector on the page.
  package func translated(by vector: Vector) -> SceneNode {
    switch self {
    case .group(var group):
      group.nodes = group.nodes.map { $0.translated(by: vector) }
      return .group(group)
    case .shape(var shape):
      shape.outline = shape.outline.map { $0 + vector }
      return .shape(shape)
    case .text(var text):
      switch text.placement {
      case .straight(let start, let angle):
        text.placement = .straight(start + vector, angle: angle)
      case .curve(let line): text.placement = .curve(Polyline(line.points.map { $0 + vector }))
      }
      return .text(text)
    }
  }
}

extension Stroke {
  fileprivate func scaled(by factor: Double) -> Stroke {
    Stroke(color, width * factor, dash: dash.map { $0 * factor }, cap: cap, join: join)
  }
}

extension ShapedText {
  fileprivate func scaled(by factor: Double) -> ShapedText {
    var scaled = self
    scaled.size = size * factor
    scaled.letterSpacing = letterSpacing * factor
    scaled.width *= factor
    scaled.ink = ink.scaled(by: factor)
    for index in scaled.glyphs.indices {
      scaled.glyphs[index].origin = glyphs[index].origin.scaled(by: factor)
      scaled.glyphs[index].advance *= factor
    }
    return scaled
  }
}
