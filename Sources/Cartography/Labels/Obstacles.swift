import Geometry
import Labeling

extension Obstacle {
  /// A line that names had better not cover.
  static func ink(_ line: Polyline, cost: Double) -> Obstacle {
    Obstacle(.line(line, width: 0.3), .soft(cost: cost))
  }

  /// A symbol that no name may touch.
  static func symbol(_ center: Point, _ radius: Double, owner: String) -> Obstacle {
    Obstacle(.circle(center: center, radius: radius), .hard, owner: owner)
  }

  /// A box of the page that no name may touch.
  static func panel(_ box: Box) -> Obstacle { Obstacle(.box(box), .hard) }
}
