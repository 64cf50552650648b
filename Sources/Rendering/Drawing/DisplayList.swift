import Geometry
import Scene

/// A scene made ready for Cairo: its shapes and texts in drawing order, each with the outline of its
/// letters, made once however often it is drawn, and with boxes that hold its ink.
struct DisplayList: Sendable {
  enum Item: Sendable {
    case shape(SceneShape)
    case text(SceneText, outline: Outline)
  }

  struct Entry: Sendable {
    var item: Item
    /// In millimetres; nil when there is nothing to see.
    var ink: Box?
    /// The subpaths of a shape with many; empty for anything else, which is drawn whole.
    var parts: [Part] = []
  }

  /// A subpath: what stands in an outline from a move to the next one.
  struct Part: Sendable {
    var steps: Range<Int>
    /// The first of its points.
    var firstPoint: Int
    /// In millimetres.
    var ink: Box
  }

  let entries: [Entry]

  /// In millimetres; zero without dashes.
  var longestDash: Double {
    entries.lazy.map { entry in
      if case .shape(let shape) = entry.item { shape.stroke?.dash.max() ?? 0 } else { 0 }
    }.max() ?? 0
  }

  /// - Parameter tolerance: how far straight pieces may lie from the letters' curves, in millimetres; nil leaves
  ///   the curves to Cairo.
  init(_ nodes: [SceneNode], straightenedTo tolerance: Double? = nil) {
    entries = nodes.flatMap(\.leaves).compactMap { leaf in
      switch leaf {
      case .group: return nil
      case .shape(let shape):
        let parts = shape.parts
        let ink = parts.dropFirst().reduce(parts.first?.ink) { $0?.union($1.ink) }
        return Entry(
          item: .shape(shape), ink: ink, parts: parts.count < Self.manyParts ? [] : parts)
      case .text(let text):
        let outline = tolerance.map(text.outline.straightened) ?? text.outline
        let ink = outline.box?.grown(by: text.halo?.width.value ?? 0)
        return Entry(item: .text(text, outline: outline), ink: ink)
      }
    }
  }

  /// From so many subpaths on, looking for those that show in a band pays.
  private static let manyParts = 8
}

extension SceneShape {
  /// The subpaths with boxes that hold their fill and their stroke.
  fileprivate var parts: [DisplayList.Part] {
    let reach = stroke?.reach ?? 0
    var parts: [DisplayList.Part] = []
    let points = outline.points
    var next = 0
    for (index, step) in outline.steps.enumerated() {
      if step == .move {
        let box = Box(points[next], points[next])
        parts.append(.init(steps: index..<(index + 1), firstPoint: next, ink: box))
      } else if let last = parts.indices.last {
        parts[last].steps = parts[last].steps.lowerBound..<(index + 1)
        for point in points[next..<(next + step.pointCount)] { parts[last].ink.extend(to: point) }
      }
      next += step.pointCount
    }
    guard reach > 0 else { return parts }
    for index in parts.indices { parts[index].ink = parts[index].ink.grown(by: reach) }
    return parts
  }
}

extension Stroke {
  /// How far the ink may lie from the path: half the width, farther at the corners of a square cap and of a
  /// fine line, and ten times as far at a miter, where Cairo begins to cut it off.
  fileprivate var reach: Double {
    let factor = join == .miter ? 10 : 1.5
    return width.value / 2 * factor
  }
}
