import Geometry
import MapSpec
import Scene

/// Rivers, drawn in three line widths according to their rank.
struct RiverLayer: MapLayer {
  let context: MapContext

  var spec: LayerSpec { .rivers }
  var needs: PageNeeds { .rivers }

  /// The line styles and the ranks to which they apply, in drawing order: small rivers are at the bottom.
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
