import Geometry

/// A finished drawing, the input of every writer. Coordinates are in millimetres from the top left
/// corner of the page; the `y` axis points downwards. Later nodes cover earlier ones.
package struct Scene: Sendable {
  package var page: Page
  package var nodes: [SceneNode]
  package var metadata: Metadata

  package init(page: Page, nodes: [SceneNode], metadata: Metadata) {
    (self.page, self.nodes, self.metadata) = (page, nodes, metadata)
  }

  package struct Page: Hashable, Sendable {
    package var width: Millimetres
    package var height: Millimetres

    package init(width: Millimetres, height: Millimetres) {
      (self.width, self.height) = (width, height)
    }

    package var box: Box { Box(x: 0, y: 0, width: width.value, height: height.value) }
  }
}

/// A node of the drawing's tree.
package indirect enum SceneNode: Sendable {
  case group(SceneGroup)
  case shape(SceneShape)
  case text(SceneText)
}

/// Nodes that belong together: a layer, a feature, a label, a panel.
package struct SceneGroup: Sendable {
  package enum Role: String, Sendable {
    case layer, feature, label, panel
    /// The background of the sheet, below everything else. Transparent pictures leave it out. With
    /// a bleed it extends beyond the page.
    case paper
    /// A symbol that the legend explains, either on the map or in the legend.
    case sign
  }

  /// Unique in the scene and stable from run to run. It consists of lower case letters, digits and
  /// hyphens.
  package var id: String
  /// A readable name for people who open the file in an editor.
  package var title: String
  package var role: Role
  /// Facts about the feature. Formats that can hold them write them as `data-*` attributes.
  package var data: [String: String]
  package var nodes: [SceneNode]

  package init(
    id: String, title: String, role: Role, data: [String: String] = [:], nodes: [SceneNode]
  ) {
    (self.id, self.title, self.role, self.data, self.nodes) = (id, title, role, data, nodes)
  }
}

/// A path with an optional fill and an optional stroke. It is filled by the even-odd rule: where
/// two parts of the path overlap, they cancel out.
package struct SceneShape: Hashable, Sendable {
  package var outline: Outline
  package var fill: Color?
  package var stroke: Stroke?

  package init(_ outline: Outline, fill: Color? = nil, stroke: Stroke? = nil) {
    (self.outline, self.fill, self.stroke) = (outline, fill, stroke)
  }
}

extension SceneNode {
  /// All shapes and texts in this node, in drawing order.
  package var leaves: [SceneNode] {
    if case .group(let group) = self { return group.nodes.flatMap(\.leaves) }
    return [self]
  }

  /// All groups in this node, including itself. Outer groups come before inner ones.
  package var groups: [SceneGroup] {
    guard case .group(let group) = self else { return [] }
    return [group] + group.nodes.flatMap(\.groups)
  }
}

extension Scene {
  package var groups: [SceneGroup] { nodes.flatMap(\.groups) }
  package var leaves: [SceneNode] { nodes.flatMap(\.leaves) }
}
