import Geometry
import MapSpec
import Scene

/// The coastline, with an optional text along it.
struct CoastLayer: MapLayer {
  let context: MapContext
  let label: LayerSpec.Label?

  var spec: LayerSpec { .coast(label: label) }

  func sources(_ survey: Survey) -> [String] { basemapSources(["land"]) }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let lines = view.page.basemap.coast
    var drawing = LayerDrawing([
      .shape(SceneShape(Outline(lines), stroke: style.line(.coast).stroke))
    ])
    drawing.obstacles = lines.map { .ink($0, cost: InkCost.coast) }
    drawing.labels = try nameAlong(lines, in: view)
    return drawing
  }
}
