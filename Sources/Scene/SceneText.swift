import Geometry

/// A shaped text with its position on the page.
package struct SceneText: Hashable, Sendable {
  package enum Placement: Hashable, Sendable {
    /// A straight baseline: its start and its angle in radians, clockwise on the page.
    case straight(Point, angle: Double)
    /// A curved baseline. The text starts at its first point.
    case curve(Polyline)
  }

  /// An outline around the letters that separates them from what lies below.
  package struct Halo: Hashable, Sendable {
    package var color: Color
    /// How far the halo extends beyond the letters.
    package var width: Millimetres

    package init(_ color: Color, _ width: Millimetres) { (self.color, self.width) = (color, width) }

    /// The halo is drawn below the letters, by stroking their outlines with a line of twice its
    /// width.
    package var stroke: Stroke { Stroke(color, width * 2, cap: .round, join: .round) }
  }

  package var text: ShapedText
  package var placement: Placement
  package var color: Color
  package var halo: Halo?

  package init(_ text: ShapedText, at placement: Placement, color: Color, halo: Halo? = nil) {
    (self.text, self.placement, self.color, self.halo) = (text, placement, color, halo)
  }

  /// For each glyph, the transform from its outline to the page.
  package var glyphTransforms: [Transform] {
    let size = text.size.value
    switch placement {
    case .straight(let start, let angle):
      let base = Transform(origin: start, angle: angle)
      return text.glyphs.map {
        Transform(origin: base.apply($0.origin), angle: angle, scale: size)
      }
    case .curve(let line):
      return text.glyphs.map { glyph in
        let middle = glyph.origin.x + glyph.advance / 2
        guard let (point, direction) = line.location(at: middle) else { return .identity }
        let origin =
          point - direction * (glyph.advance / 2) + direction.perpendicular * glyph.origin.y
        return Transform(origin: origin, angle: direction.angle, scale: size)
      }
    }
  }

  /// The outlines of all letters, in coordinates of the page.
  package var outline: Outline {
    var sum = Outline()
    for (glyph, transform) in zip(text.glyphs, glyphTransforms) {
      sum.append(glyph.outline.applying(transform))
    }
    return sum
  }
}
