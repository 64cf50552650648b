import Geometry
import Labeling
import Scene

/// The drawing of a layer, and its input for the later stages.
struct LayerDrawing {
  /// The parts in drawing order.
  var pieces: [Piece] = []
  /// The names to place.
  var labels: [LabelRequest] = []
  /// Obstacles that names should avoid.
  var obstacles: [Obstacle] = []
  /// Borders and lines. The circles of limits keep away from them.
  var courses: [Polyline] = []

  /// One part of the drawing.
  struct Piece {
    var node: SceneNode
    /// The legend signs that the part shows.
    var signs: Set<String> = []
    /// The id of a label without which the part is meaningless. The part is removed if that label cannot be
    /// placed.
    var label: String?
  }

  init() {}

  /// Creates a drawing without any legend signs.
  init(_ nodes: [SceneNode]) { pieces = nodes.map { Piece(node: $0) } }

  mutating func add(_ node: SceneNode, signs: Set<String> = [], label: String? = nil) {
    pieces.append(Piece(node: node, signs: signs, label: label))
  }
}
