import Geometry
import MapSpec
import Scene

/// The proportional disc of a garrison. Troops that have not arrived yet are an empty circle.
struct GarrisonDisc {
  let style: Style
  let isAwaited: Bool

  private var symbols: SymbolStyle { style.symbols }

  /// - Parameters:
  ///   - center: the centre of the disc on the page.
  ///   - size: the radius of the disc.
  func nodes(at center: Point, _ size: Millimetres) -> [SceneNode] {
    let radius = size.value
    let ring = symbols.garrisonRing.value
    let paper = Stroke(style.color(.paper), symbols.garrisonRing)
    let outer = SceneShape(Outline(circle: center, radius: radius + ring / 2), stroke: paper)
    let whole = Outline(circle: center, radius: radius)
    guard isAwaited else {
      return [.shape(SceneShape(whole, fill: symbols.garrisonColor)), .shape(outer)]
    }
    let width = min(0.45, radius * 0.3)
    let edge = SceneShape(
      Outline(circle: center, radius: radius - width / 2),
      stroke: Stroke(symbols.garrisonColor, Millimetres(width)))
    return [.shape(SceneShape(whole, fill: style.color(.paper))), .shape(edge), .shape(outer)]
  }

  /// The colour of the number inside the disc.
  var figureColor: Color { isAwaited ? symbols.garrisonColor : style.type(.strength).color }
}
