import Geometry
import MapSpec
import Scene

/// The sign of a town: a ring, with a dot inside it for a large town; a capital has a square instead of the ring.
struct TownDot {
  let radius: Millimetres
  /// The rank, from 1 (capital) to 5 (spot).
  let rank: Int
  let style: Style

  /// The side of the square of a capital, as a fraction of the diameter. Its corners stay near the circle that names
  /// keep away from.
  private static let squareSide = 0.85

  func nodes(at center: Point) -> [SceneNode] {
    let ink = style.color(.ink)
    let side = radius.value * 2 * Self.squareSide
    let outer = SceneShape(
      rank <= 1
        ? Outline(Box(center: center, width: side, height: side))
        : Outline(circle: center, radius: radius.value), fill: style.color(.paper),
      stroke: Stroke(ink, Millimetres(0.22), join: .miter))
    guard rank <= 2 else { return [.shape(outer)] }
    let core = SceneShape(Outline(circle: center, radius: radius.value * 0.5), fill: ink)
    return [.shape(outer), .shape(core)]
  }
}

extension Site {
  /// The sign under which the legend explains what town a site lies at. The name of a base in a capital has the type
  /// of capitals, which the same entry explains.
  var rankSign: String? { rank <= 1 && base != nil && !isStretch ? "town.capital" : townSign }

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
