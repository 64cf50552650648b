import Geometry
import MapSpec
import Scene

/// The sign of a town: a ring, with a dot inside it for large towns and capitals.
struct TownDot {
  let radius: Millimetres
  /// The rank, from 1 (capital) to 5 (spot).
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
  /// The key of the text that explains the dot of a town, which is also its legend sign; nil for a site that is
  /// not a town.
  var townSign: String? {
    guard isTown else { return nil }
    return switch rank {
    case ...1: "town.capital"
    case 2: "town.large"
    default: "town.small"
    }
  }
}
