import Geometry
import MapSpec
import Scene

/// The double neat line around the map.
struct Neatline {
  let context: MapContext
  /// The box of the map frame.
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
