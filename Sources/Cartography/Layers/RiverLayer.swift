import Geometry
import MapSpec
import Scene

/// Rivers, in three widths by rank.
struct RiverLayer: MapLayer {
  let context: MapContext

  var spec: LayerSpec { .rivers }
  var needs: PageNeeds { .rivers }

  /// From below to above: the small ones first.
  private static let widths: [(LineRole, ClosedRange<Int>)] = [
    (.river3, 4...9), (.river2, 3...3), (.river1, 0...2),
  ]

  func sources(_ survey: Survey) -> [String] {
    basemapSources(model.basemap.riverLayers)
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    var drawing = LayerDrawing()
    for (role, ranks) in Self.widths {
      let lines = view.page.rivers.reaches.filter { ranks.contains($0.rank) }.flatMap(\.lines)
      var stroke = style.line(role).stroke
      stroke.cap = .round
      drawing.add(.shape(SceneShape(Outline(lines), stroke: stroke)))
      drawing.obstacles += lines.map { .ink($0, cost: InkCost.river) }
    }
    return drawing
  }
}
