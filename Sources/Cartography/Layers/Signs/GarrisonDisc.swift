import GeoModel
import Geometry
import MapSpec
import Scene

/// The proportional disc of a garrison. It is filled for troops whose strength the main source states, empty for
/// troops that have not arrived, and tinted with a thin edge for a strength from another source.
struct GarrisonDisc {
  /// What the disc says of the troops. The raw value is its place in the legend.
  enum Form: Int {
    case present, awaited, estimated

    init(_ garrison: Garrison) {
      self = garrison.estimate != nil ? .estimated : garrison.isAwaited ? .awaited : .present
    }
  }

  let style: Style
  let form: Form

  /// The share of paper in the tint of an estimate.
  private static let paleness = 0.78

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
    guard form != .present else {
      return [.shape(SceneShape(whole, fill: symbols.garrisonColor)), .shape(outer)]
    }
    let width = min(form == .awaited ? 0.45 : 0.3, radius * 0.3)
    let edge = SceneShape(
      Outline(circle: center, radius: radius - width / 2),
      stroke: Stroke(symbols.garrisonColor, Millimetres(width)))
    return [.shape(SceneShape(whole, fill: fill)), .shape(edge), .shape(outer)]
  }

  private var fill: Color {
    form == .estimated
      ? symbols.garrisonColor.mixed(with: style.color(.paper), Self.paleness) : style.color(.paper)
  }

  /// The colour of the number inside the disc.
  var figureColor: Color {
    form == .present ? style.type(.strength).color : symbols.garrisonColor
  }
}
