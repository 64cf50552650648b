import Geometry
import Scene

/// A scene made ready for Cairo: its shapes and texts in drawing order, each with the outline of its
/// letters, made once however often it is drawn, and with a box that holds its ink.
struct DisplayList: Sendable {
  enum Item: Sendable {
    case shape(SceneShape)
    case text(SceneText, outline: Outline)
  }

  struct Entry: Sendable {
    var item: Item
    /// In millimetres; nil when there is nothing to see.
    var ink: Box?
  }

  let entries: [Entry]

  /// In millimetres; zero without dashes.
  var longestDash: Double {
    entries.lazy.map { entry in
      if case .shape(let shape) = entry.item { shape.stroke?.dash.max() ?? 0 } else { 0 }
    }.max() ?? 0
  }

  init(_ nodes: [SceneNode]) {
    entries = nodes.flatMap(\.leaves).compactMap { leaf in
      switch leaf {
      case .group: return nil
      case .shape(let shape): return Entry(item: .shape(shape), ink: shape.ink)
      case .text(let text):
        let outline = text.outline
        let ink = outline.box?.grown(by: text.halo?.width.value ?? 0)
        return Entry(item: .text(text, outline: outline), ink: ink)
      }
    }
  }
}

extension SceneShape {
  /// A box that holds the fill and the stroke.
  fileprivate var ink: Box? {
    guard let stroke else { return outline.box }
    return outline.box?.grown(by: stroke.reach)
  }
}

extension Stroke {
  /// How far the ink may lie from the path: half the width, farther at the corners of a square cap, and
  /// ten times as far at a miter, where Cairo begins to cut it off.
  fileprivate var reach: Double {
    let factor = join == .miter ? 10 : cap == .square ? 2.0.squareRoot() : 1
    return width.value / 2 * factor
  }
}
