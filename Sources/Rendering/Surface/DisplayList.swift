import Geometry
import Scene

/// A scene made ready for drawing: its paths in drawing order, those of letters too, each made once however
/// often it is drawn, and with boxes that hold its ink.
struct DisplayList: Sendable {
  /// A path and what is painted along it or within it, one after the other.
  struct Entry: Sendable {
    var outline: Outline
    var paints: [Paint]
    var parts: [Part]
    /// In millimetres; nil when there is nothing to see.
    var ink: Box?

    /// The parts that may show in a box, given in millimetres.
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

  /// Which places within overlapping or nested subpaths are inside.
  enum FillRule: Hashable, Sendable { case evenOdd, winding }

  /// A subpath: what stands in an outline from a move to the next one.
  struct Part: Sendable {
    var steps: Range<Int>
    var points: Range<Int>
    var isClosed = false
    /// In millimetres.
    var ink: Box
  }

  let entries: [Entry]

  /// In millimetres; zero without dashes.
  var longestDash: Double {
    entries.lazy.flatMap(\.paints).map { paint in
      if case .stroke(let stroke) = paint { stroke.dash.max() ?? 0 } else { 0 }
    }.max() ?? 0
  }

  /// - Parameter tolerance: how far straight pieces may lie from the curves that they stand for, in millimetres;
  ///   nil keeps the curves.
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
  /// The subpaths.
  ///
  /// - Parameter reach: how far ink may lie from them.
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
  /// How far the ink may lie from the path: half the width of a stroke, farther at the corners of a square cap
  /// and of a fine line, and ten times as far at a miter, where Cairo begins to cut it off.
  fileprivate var reach: Double {
    guard case .stroke(let stroke) = self else { return 0 }
    return stroke.width.value / 2 * (stroke.join == .miter ? 10 : 1.5)
  }
}
