import Geometry
import MapSpec
import Scene

/// Rivers, which grow from the source to the mouth.
struct RiverLayer: MapLayer {
  let context: MapContext

  var spec: LayerSpec { .rivers }
  var needs: PageNeeds { .rivers }

  func sources(_ survey: Survey) -> [String] {
    basemapSources(model.basemap.riverLayers)
  }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    var drawing = LayerDrawing()
    let pieces = view.page.rivers.pieces
    // Small rivers are at the bottom.
    for (rank, alike) in Dictionary(grouping: pieces, by: \.rank).sorted(by: { $0.key > $1.key }) {
      let lines = alike.map(\.line)
      drawing.add(.shape(SceneShape(Outline(lines), stroke: stroke(rank))))
      drawing.obstacles += lines.map { .ink($0, cost: InkCost.river) }
    }
    return drawing
  }

  /// The ranks at which a river is as wide as each line of the style.
  private static let ranks = [(1.0, LineRole.river1), (3, .river2), (5, .river3)]
  /// The breadth at a source, as a share of that of a small river.
  private static let source = 0.4

  /// The line of a river of a rank. Its breadth and colour lie between those of the style.
  private func stroke(_ rank: Double) -> Stroke {
    let last = Self.ranks[Self.ranks.count - 1]
    for ((wide, upper), (narrow, lower)) in zip(Self.ranks, Self.ranks.dropFirst())
    where rank < narrow {
      let share = max(0, rank - wide) / (narrow - wide)
      let (upper, lower) = (style.line(upper).stroke, style.line(lower).stroke)
      var stroke = share < 0.5 ? upper : lower
      stroke.width = Millimetres(
        upper.width.value + (lower.width.value - upper.width.value) * share)
      stroke.cap = .round
      return stroke
    }
    var stroke = style.line(last.1).stroke
    let share = (rank - last.0) / (RiverNetwork.sourceRank - last.0)
    let least = min(stroke.width, max(Style.finestLine, stroke.width * Self.source))
    stroke.width = Millimetres(stroke.width.value + (least.value - stroke.width.value) * share)
    stroke.cap = .round
    return stroke
  }
}
