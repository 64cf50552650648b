import Geometry
import Labeling
import MapSpec
import Scene

/// The outline of the part of a map that a zoom enlarges, with the title of the zoom, and lines from it to the zoom.
/// They are drawn below the names.
struct Connectors {
  let context: MapContext
  let id: String
  /// The enlarged part of the map, on the page.
  let extent: Box
  /// The box of the zoom on the page.
  let inset: Box
  /// The title of the zoom, set in type; nil if it has none.
  var title: ShapedText?

  /// The length in millimetres beyond which a connecting line is omitted, because it would cross half of the
  /// map.
  private static let longest = 80.0

  func group() -> SceneGroup {
    let stroke = context.style.line(.inset).stroke
    let thin = Stroke(context.style.color(.rule), stroke.width * 0.45)
    return SceneGroup(
      id: id, title: "connectors", role: .layer,
      nodes: [
        .shape(SceneShape(Outline(extent), stroke: stroke)),
        .shape(SceneShape(Outline(lines), stroke: thin)),
      ] + titleNodes)
  }

  var obstacles: [Obstacle] {
    (lines + [Ring(extent).closed]).map { .ink($0, cost: InkCost.line) }
      + [titleBox].compactMap { $0.map(Obstacle.panel) }
  }

  /// The title stands inside, at the corner that is farthest from the zoom.
  private var titleBox: Box? {
    guard let title else { return nil }
    let size = Vector(title.width + 1.6, title.ink.height + 1.6)
    let x = inset.center.x < extent.center.x ? extent.maxX - size.dx : extent.minX
    let y = inset.center.y < extent.center.y ? extent.maxY - size.dy : extent.minY
    return Box(x: x, y: y, width: size.dx, height: size.dy)
  }

  private var titleNodes: [SceneNode] {
    guard let title, let box = titleBox else { return [] }
    let start = Point(box.minX + 0.8, box.minY + 0.8 - title.ink.minY)
    return [
      .text(
        SceneText(
          title, at: .straight(start, angle: 0), color: context.style.type(.figure).color,
          halo: .init(context.style.color(.paper), Millimetres(0.5))))
    ]
  }

  private var lines: [Polyline] {
    let isBeside = extent.maxX < inset.minX || extent.minX > inset.maxX
    let pairs =
      isBeside
      ? [(0, 0), (3, 3)].map { (extent.corners[$0.0], inset.corners[$0.1]) }
      : extent.center.y < inset.center.y
        ? [(extent.corners[3], inset.corners[0]), (extent.corners[2], inset.corners[1])]
        : [(extent.corners[0], inset.corners[3]), (extent.corners[1], inset.corners[2])]
    return pairs.map { Polyline([$0.0, $0.1]) }.filter { $0.length < Self.longest }
  }
}
