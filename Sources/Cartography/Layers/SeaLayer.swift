import Geometry
import MapSpec
import Scene

/// The water below everything else, with two bands of other colours towards the shore.
struct SeaLayer: MapLayer {
  let context: MapContext

  var spec: LayerSpec { .sea }

  /// The bands are skipped if the style gives both of them the colour of the open water.
  var needs: PageNeeds {
    [ColorRole.farShore, .nearShore].contains { style.color($0) != style.color(.sea) }
      ? .shoreBands : []
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let box = view.frame.box
    var nodes: [SceneNode] = [.shape(SceneShape(Outline(box), fill: style.color(.sea)))]
    if let bands = try view.page.basemap.shoreBands?.value() {
      for (band, role) in [(bands.far, ColorRole.farShore), (bands.near, .nearShore)] {
        let seen = band.compactMap { $0.clipped(to: box) }
        nodes.append(.shape(SceneShape(Outline(seen), fill: style.color(role))))
      }
    }
    return LayerDrawing(nodes)
  }
}
