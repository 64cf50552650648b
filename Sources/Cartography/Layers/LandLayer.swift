import Geometry
import MapSpec
import Scene

/// The land, filled with one area style.
struct LandLayer: MapLayer {
  let context: MapContext
  let styleName: String

  var spec: LayerSpec { .land(style: styleName) }

  func sources(_ survey: Survey) -> [String] { basemapSources(model.basemap.landLayers) }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let fill = try context.areaStyle(styleName, of: spec).fill
    return LayerDrawing([.shape(SceneShape(Outline(view.page.basemap.land), fill: fill))])
  }
}
