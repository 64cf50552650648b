import Geometry
import MapSpec
import Scene

/// Lakes and their shores.
struct LakeLayer: MapLayer {
  let context: MapContext

  var spec: LayerSpec { .lakes }
  var needs: PageNeeds { .lakes }

  func sources(_ survey: Survey) -> [String] { basemapSources(model.basemap.lakeLayers) }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let lakes = view.page.basemap.lakes
    let inner = view.frame.box.shrunk(by: 1e-6)
    // The edges along the frame are not shores.
    let shores = lakes.flatMap(\.rings).flatMap { ring in
      ring.chains { inner.contains($0.interpolated(to: $1, 0.5)) }
    }
    var drawing = LayerDrawing([
      .shape(SceneShape(Outline(lakes), fill: style.color(.sea))),
      .shape(SceneShape(Outline(shores), stroke: style.line(.lake).stroke)),
    ])
    drawing.obstacles = shores.map { .ink($0, cost: InkCost.shore) }
    return drawing
  }
}
