import Geometry
import MapSpec
import Scene

/// The double line round the map.
struct Neatline {
  let context: MapContext
  /// Of the map frame.
  let box: Box

  func nodes() -> [SceneNode] {
    [
      .group(
        SceneGroup(
          id: "\(context.map.id)-neat-line", title: "neat line", role: .panel,
          nodes: [
            .shape(SceneShape(Outline(box), stroke: context.style.line(.neat).stroke)),
            .shape(
              SceneShape(
                Outline(box.grown(by: PageLayout.degreeBand.value)),
                stroke: context.style.line(.neatOuter).stroke)),
          ]))
    ]
  }
}
