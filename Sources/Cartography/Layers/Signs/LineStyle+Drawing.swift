import Geometry
import MapSpec
import Scene

extension LineStyle {
  /// The lines as drawn: on their true course or shifted to one side, as the style demands.
  func courses(_ parts: [Polyline], onLeft: Bool) -> [Polyline] {
    var parts = parts.map { part in
      offset.map { part.beside($0.value, onLeft: onLeft) } ?? part
    }
    if let short, let last = parts.last, last.length > 2 * short.value {
      parts[parts.count - 1] = last.part(from: 0, to: last.length - short.value)
    }
    return parts
  }

  /// The lines with their teeth and the arrowhead.
  func drawing(_ parts: [Polyline], onLeft: Bool, teethOnLeft: Bool) -> [SceneNode] {
    let courses = courses(parts, onLeft: onLeft)
    var nodes = [line(along: courses)]
    if let tooth {
      let teeth = courses.flatMap { tooth.teeth(along: $0, onLeft: teethOnLeft) }
      nodes.append(.shape(SceneShape(Outline(teeth), stroke: stroke)))
    }
    if let arrow, let head = courses.last?.arrowhead(length: arrow.value) {
      nodes.append(.shape(SceneShape(Outline(head), fill: stroke.color)))
    }
    return nodes
  }

  /// The line alone: a stroke, or a band that grows in width up to the foot of the arrowhead.
  private func line(along courses: [Polyline]) -> SceneNode {
    guard let taper else { return .shape(SceneShape(Outline(courses), stroke: stroke)) }
    let width = stroke.width.value
    let bands = courses.enumerated().compactMap { number, course in
      let head = number == courses.count - 1 ? arrow?.value ?? 0 : 0
      return course.part(from: 0, to: course.length - head * 0.8)
        .band(from: width * taper, to: width)
    }
    return .shape(SceneShape(Outline(bands.map { Polygon($0) }), fill: stroke.color))
  }

  /// Bars across the ends of lines at which no other line begins, ends or passes.
  ///
  /// - Parameters:
  ///   - parts: the lines.
  ///   - isFree: whether nothing else is at a point.
  func stops(_ parts: [Polyline], isFree: (Point) -> Bool) -> [SceneNode] {
    guard let stop else { return [] }
    let bars = parts.flatMap { part in
      [part, part.reversed].compactMap { line -> Polyline? in
        guard let end = line.points.last, isFree(end),
          let place = line.location(at: line.length)
        else { return nil }
        let side = place.direction.perpendicular * (stop.value / 2)
        return Polyline([end + side, end - side])
      }
    }
    var bar = stroke
    bar.dash = []
    return bars.isEmpty ? [] : [.shape(SceneShape(Outline(bars), stroke: bar))]
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
