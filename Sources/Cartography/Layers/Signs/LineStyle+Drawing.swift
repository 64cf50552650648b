import Geometry
import MapSpec
import Scene

extension LineStyle {
  /// The lines as drawn: on their true course or shifted to one side, as the style demands.
  func courses(_ parts: [Polyline], onLeft: Bool) -> [Polyline] {
    parts.map { part in offset.map { part.beside($0.value, onLeft: onLeft) } ?? part }
  }

  /// The lines with their teeth and the arrowhead.
  func drawing(_ parts: [Polyline], onLeft: Bool, teethOnLeft: Bool) -> [SceneNode] {
    let courses = courses(parts, onLeft: onLeft)
    var nodes = [SceneNode.shape(SceneShape(Outline(courses), stroke: stroke))]
    if let tooth {
      let teeth = courses.flatMap { tooth.teeth(along: $0, onLeft: teethOnLeft) }
      nodes.append(.shape(SceneShape(Outline(teeth), stroke: stroke)))
    }
    if let arrow, let head = courses.last?.arrowhead(length: arrow.value) {
      nodes.append(.shape(SceneShape(Outline(head), fill: stroke.color)))
    }
    return nodes
  }
}

extension LineStyle.Tooth {
  /// The teeth of a line on the page.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - onLeft: the side of the teeth, unless they stand on both.
  func teeth(along line: Polyline, onLeft: Bool) -> [Polyline] {
    let sides = isOnBothSides ? [true, false] : [onLeft]
    return sides.flatMap {
      line.teeth(spacing: spacing.value, length: length.value, onLeft: $0)
    }
  }
}
