import Geometry
import Scene

/// A scene prepared for drawing: its paths in drawing order, including those of letters, with
/// bounding boxes of their ink. It is made once, even if the scene is drawn many times, as in
/// bands.
struct DisplayList: Sendable {
  /// A path with the fills and strokes that are painted, in order.
  struct Entry: Sendable {
    var outline: Outline
    var paints: [Paint]
    var parts: [Part]
    /// The bounding box of the ink in millimetres. Nil if nothing is visible.
    var ink: Box?

    /// The subpaths that may be visible in a box, which is given in millimetres.
    func parts(within box: Box?) -> [Part] {
      guard let box else { return parts }
      guard let ink, ink.touches(box) else { return [] }
      return box.contains(ink) ? parts : parts.filter { $0.ink.touches(box) }
    }
  }

  enum Paint: Hashable, Sendable {
    case fill(Color, FillRule)
    case stroke(Stroke)
  }

  /// The rule that decides which points inside overlapping or nested subpaths are filled.
  enum FillRule: Hashable, Sendable { case evenOdd, winding }

  /// A subpath: the steps of an outline from one move to the next.
  struct Part: Sendable {
    var steps: Range<Int>
    var points: Range<Int>
    var isClosed = false
    /// The bounding box of the ink in millimetres.
    var ink: Box
  }

  let entries: [Entry]

  /// The length of the longest dash or gap in millimetres. 0 if there are no dashes.
  var longestDash: Double {
    entries.lazy.flatMap(\.paints).map { paint in
      if case .stroke(let stroke) = paint { stroke.dash.max() ?? 0 } else { 0 }
    }.max() ?? 0
  }

  /// - Parameters:
  ///   - nodes: The drawing.
  ///   - tolerance: The largest deviation, in millimetres, of the straight pieces that replace the
  ///     curves. Nil keeps the curves.
  init(_ nodes: [SceneNode], straightenedTo tolerance: Double? = nil) {
    entries = nodes.flatMap(\.leaves).compactMap { leaf in
      switch leaf {
      case .group: nil
      case .shape(let shape):
        Entry(
          shape.outline, tolerance,
          [shape.fill.map { .fill($0, .evenOdd) }, (shape.stroke?.drawn).map(Paint.stroke)])
      case .text(let text):
        Entry(
          text.outline, tolerance,
          [(text.halo?.stroke.drawn).map(Paint.stroke), .fill(text.color, .winding)])
      }
    }
  }
}

extension DisplayList.Entry {
  fileprivate init(_ outline: Outline, _ tolerance: Double?, _ paints: [DisplayList.Paint?]) {
    self.outline = tolerance.map(outline.straightened) ?? outline
    self.paints = paints.compactMap(\.self)
    parts = self.outline.parts(reach: self.paints.map(\.reach).max() ?? 0)
    ink = parts.dropFirst().reduce(parts.first?.ink) { $0?.union($1.ink) }
  }
}

extension Outline {
  /// The subpaths of the outline.
  ///
  /// - Parameter reach: How far the ink can extend beyond the path, in millimetres.
  fileprivate func parts(reach: Double) -> [DisplayList.Part] {
    var parts: [DisplayList.Part] = []
    var (step, next) = (0, 0)
    while step < steps.count {
      let first = (step: step, point: next)
      repeat {
        next += steps[step].pointCount
        step += 1
      } while step < steps.count && steps[step] != .move
      guard let box = Box(points[first.point..<next]) else { continue }
      parts.append(
        .init(
          steps: first.step..<step, points: first.point..<next, isClosed: steps[step - 1] == .close,
          ink: box.grown(by: reach)))
    }
    return parts
  }
}

extension DisplayList.Paint {
  /// How far the ink can extend beyond the path, in millimetres. It is half the width of a stroke,
  /// or more at the corners of square caps and of thin lines. At a miter join it is ten times as
  /// far, which is Cairo's miter limit.
  fileprivate var reach: Double {
    guard case .stroke(let stroke) = self else { return 0 }
    return stroke.width.value / 2 * (stroke.join == .miter ? 10 : 1.5)
  }
}
