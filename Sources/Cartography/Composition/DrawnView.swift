import Geometry
import Labeling
import MapSpec
import Scene

/// The layers of a map, drawn for the frame of the map or of a zoom, before their names are placed.
struct DrawnView {
  let context: MapContext
  let view: View
  private let layers: [any MapLayer]
  private let drawings: [LayerDrawing]
  /// Groups that are drawn above the layers and below the names.
  private let furniture: [SceneGroup]
  private let obstacles: [Obstacle]

  /// Draws the layers.
  ///
  /// - Parameters:
  ///   - view: the frame and its contents.
  ///   - layers: the layers to draw, the bottom one first.
  ///   - context: the facts, texts, style and tools of the map.
  ///   - panels: boxes that will cover what is below them.
  ///   - furniture: groups that are drawn above the layers and below the names.
  ///   - obstacles: further obstacles for names.
  init(
    _ view: View, _ layers: [any MapLayer], _ context: MapContext, under panels: [Box] = [],
    furniture: [SceneGroup] = [], _ obstacles: [Obstacle] = []
  ) throws {
    (self.view, self.layers, self.context, self.furniture) = (view, layers, context, furniture)
    var drawings: [LayerDrawing] = []
    for layer in layers {
      var drawing = try layer.draw(in: view, over: drawings)
      // A name is not needed if a panel covers its symbol.
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

  /// Places the names.
  ///
  /// - Parameters:
  ///   - pins: the labels whose positions the author has fixed.
  ///   - small: the kinds of names that are set in their smallest size.
  func labels(_ pins: [LabelPinSpec], small: Set<TypeRole>) throws -> PlacedLabels {
    try LabelComposer(context, view).place(
      drawings.flatMap(\.labels), around: obstacles, pins: pins, small: small)
  }

  /// The groups of the drawing from bottom to top. Haloes that would cut lines lie below them. Symbols that depend on
  /// a name without room are omitted.
  func groups(_ labels: PlacedLabels) throws -> [SceneGroup] {
    let leaving = labels.leaving
    var uses: [String: Int] = [:]
    let seen = zip(layers, drawings).filter { !$0.0.isNamesOnly }
    let drawn = seen.map { layer, drawing in
      // Several layers may have one style.
      let use = (uses[layer.spec.name] ?? 0) + 1
      uses[layer.spec.name] = use
      return SceneGroup(
        id: "\(view.prefix)-\(layer.spec.name)\(use == 1 ? "" : "-\(use)")",
        title: layer.spec.title, role: .layer,
        nodes: drawing.pieces.filter { $0.isKept(without: leaving) }.map(\.node))
    }
    let halos = SunkenHalos(
      of: try labels.group(context, on: view.page, prefix: view.prefix),
      below: drawings.flatMap(\.courses), prefix: view.prefix)
    let bottom = seen.firstIndex { !$0.1.courses.isEmpty } ?? drawn.count
    let sunk = halos.group.map { [$0] } ?? []
    return drawn[..<bottom] + sunk + drawn[bottom...] + furniture + [halos.names]
  }

  /// The legend signs that remain visible in the drawing.
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
  /// The name of the layer in lists of layers: its kind and its style.
  fileprivate var title: String { [kindName, style].compactMap(\.self).joined(separator: " · ") }
}
