import Geometry
import Labeling
import MapSpec
import Scene

/// The layers of a map drawn through one window, before their names are placed.
struct DrawnView {
  let context: MapContext
  let view: View
  private let layers: [any MapLayer]
  private let drawings: [LayerDrawing]
  /// What lies on the layers and below the names.
  private let furniture: [SceneGroup]
  private let obstacles: [Obstacle]

  /// Draws the layers.
  ///
  /// - Parameters:
  ///   - furniture: what lies on the layers and below the names.
  ///   - panels: boxes that cover what is below them.
  ///   - obstacles: what else names should keep off.
  init(
    _ view: View, _ layers: [any MapLayer], _ context: MapContext, under panels: [Box] = [],
    furniture: [SceneGroup] = [], _ obstacles: [Obstacle] = []
  ) throws {
    (self.view, self.layers, self.context, self.furniture) = (view, layers, context, furniture)
    var drawings: [LayerDrawing] = []
    for layer in layers {
      var drawing = try layer.draw(in: view, over: drawings)
      // Nothing is named whose symbol lies under a panel.
      drawing.labels.removeAll { label in
        guard case .point(let symbol) = label.target else { return false }
        return panels.contains { $0.contains(symbol.center) }
      }
      drawings.append(drawing)
    }
    self.drawings = drawings
    self.obstacles =
      drawings.flatMap(\.obstacles) + panels.map { .panel($0) } + obstacles
  }

  /// The names with their places.
  ///
  /// - Parameter pins: labels whose place the author has fixed.
  func labels(_ pins: [LabelPinSpec]) throws -> PlacedLabels {
    try LabelComposer(context, view).place(
      drawings.flatMap(\.labels), around: obstacles, pins: pins)
  }

  /// Everything drawn, from below to above, without symbols that lost their names.
  func groups(_ labels: PlacedLabels) throws -> [SceneGroup] {
    let leaving = labels.leaving
    let drawn = zip(layers, drawings).filter { !$0.0.isNamesOnly }.map { layer, drawing in
      SceneGroup(
        id: "\(view.prefix)-\(layer.spec.name)", title: layer.spec.title, role: .layer,
        nodes: drawing.pieces.filter { $0.isKept(without: leaving) }.map(\.node))
    }
    return drawn + furniture + [try labels.group(context, prefix: view.prefix)]
  }

  /// The signs of the legend that are to be seen.
  func signs(_ labels: PlacedLabels) -> Set<String> {
    let leaving = labels.leaving
    return drawings.flatMap(\.pieces).filter { $0.isKept(without: leaving) }
      .reduce(labels.signs) { $0.union($1.signs) }
  }
}

extension LayerDrawing.Piece {
  fileprivate func isKept(without labels: Set<String>) -> Bool {
    label.map { !labels.contains($0) } ?? true
  }
}

extension LayerSpec {
  /// How lists of layers name it: the kind and the style.
  fileprivate var title: String { [kindName, style].compactMap(\.self).joined(separator: " · ") }
}
