import Geometry
import Scene

/// The haloes of names that reach a border or another line of the map's subject. They are drawn below those lines, so
/// that they never cut them. All other haloes stay with their letters, which is easier to edit.
struct SunkenHalos {
  /// The names without the haloes that have been taken away.
  private(set) var names: SceneGroup
  /// The haloes, as the outlines of their letters; nil if there are none.
  private(set) var group: SceneGroup?

  /// - Parameters:
  ///   - names: the names as one layer, with a group for each name.
  ///   - lines: the lines that no halo may cut.
  ///   - prefix: the prefix of the ids of everything drawn in the view.
  init(of names: SceneGroup, below lines: [Polyline], prefix: String) {
    let pieces = lines.flatMap { line in
      zip(line.points, line.points.dropFirst()).map { Box($0, $1) }
    }
    var halos: [SceneNode] = []
    func sunk(_ node: SceneNode) -> SceneNode {
      switch node {
      case .group(var group):
        group.nodes = group.nodes.map(sunk)
        return .group(group)
      case .text(var text):
        let outline = text.outline
        guard let halo = text.halo, let box = outline.box?.grown(by: halo.width.value),
          pieces.contains(where: box.intersects)
        else { return node }
        halos.append(.shape(SceneShape(outline, stroke: halo.stroke)))
        text.halo = nil
        return .text(text)
      case .shape: return node
      }
    }
    var rest = names
    rest.nodes = names.nodes.map(sunk)
    self.names = rest
    group =
      halos.isEmpty
      ? nil : SceneGroup(id: "\(prefix)-halos", title: "halos", role: .layer, nodes: halos)
  }
}
