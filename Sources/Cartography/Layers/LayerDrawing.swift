import Geometry
import Labeling
import Scene

/// What a layer has drawn, and what it asks of the steps after it.
struct LayerDrawing {
  /// In drawing order.
  var pieces: [Piece] = []
  /// Names still to be placed.
  var labels: [LabelRequest] = []
  /// What names should keep off.
  var obstacles: [Obstacle] = []
  /// Borders and lines, which a circle in free land keeps away from.
  var courses: [Polyline] = []

  /// One part of the drawing.
  struct Piece {
    var node: SceneNode
    /// The signs of the legend that it shows.
    var signs: Set<String> = []
    /// Id of the label without which it tells nothing: when that finds no room, the piece goes, too.
    var label: String?
  }

  init() {}

  /// A drawing without anything that the legend explains.
  init(_ nodes: [SceneNode]) { pieces = nodes.map { Piece(node: $0) } }

  mutating func add(_ node: SceneNode, signs: Set<String> = [], label: String? = nil) {
    pieces.append(Piece(node: node, signs: signs, label: label))
  }
}
