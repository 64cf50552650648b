import Geometry
import MapSpec
import Scene

/// A ring; with a dot in it for large towns and capitals.
struct TownDot {
  let radius: Millimetres
  /// 1 (capital) to 5 (spot).
  let rank: Int
  let style: Style

  func nodes(at center: Point) -> [SceneNode] {
    let ink = style.color(.ink)
    let outer = SceneShape(
      Outline(circle: center, radius: radius.value), fill: style.color(.paper),
      stroke: Stroke(ink, Millimetres(0.22)))
    guard rank <= 2 else { return [.shape(outer)] }
    let core = SceneShape(Outline(circle: center, radius: radius.value * 0.5), fill: ink)
    return [.shape(outer), .shape(core)]
  }
}

extension Site {
  /// Key of the text that explains a town's dot, and its sign; nil for anything but a town.
  var townSign: String? {
    guard isTown else { return nil }
    return switch rank {
    case ...1: "town.capital"
    case 2: "town.large"
    default: "town.small"
    }
  }
}
