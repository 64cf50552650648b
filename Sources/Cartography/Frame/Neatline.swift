import Geometry
import MapSpec
import Scene

/// The double line round the map.
struct Neatline {
  let context: MapContext

  func nodes() throws -> [SceneNode] {
    let box = context.frame.box
    return [
      .group(
        SceneGroup(
          id: "\(context.prefix)-neat-line", title: "neat line", role: .panel,
          nodes: [
            .shape(SceneShape(Outline(box), stroke: context.style.line(.neat).stroke)),
            .shape(
              SceneShape(
                Outline(box.grown(by: PageLayout.degreeBand)),
                stroke: context.style.line(.neatOuter).stroke)),
          ]))
    ]
  }
}
