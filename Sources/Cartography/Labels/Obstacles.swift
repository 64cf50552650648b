import Geometry
import Labeling

extension Obstacle {
  /// A line that names should not cover.
  static func ink(_ line: Polyline, cost: Double) -> Obstacle {
    Obstacle(.line(line, width: 0.3), .soft(cost: cost))
  }

  /// A state border. Names should not cover it, and some classes of names must not.
  static func barrier(_ line: Polyline, cost: Double) -> Obstacle {
    Obstacle(.line(line, width: 0.3), .barrier(cost: cost))
  }

  /// A line that no name should cover if there is any other place for it: a border of the map's day, or the ticks of
  /// a limit.
  static func taboo(_ line: Polyline, cost: Double) -> Obstacle {
    Obstacle(.line(line, width: 0.3), .taboo(cost: cost))
  }

  /// A symbol that no name may touch.
  static func symbol(_ center: Point, _ radius: Double, owner: String) -> Obstacle {
    Obstacle(.circle(center: center, radius: radius), .hard, owner: owner)
  }

  /// A box on the page that no name may touch.
  static func panel(_ box: Box) -> Obstacle { Obstacle(.box(box), .hard) }
}

/// The cost of covering one millimetre of a line, by the class of the line.
enum InkCost {
  static let railway = 0.25
  static let river = 1.5
  static let shore = 0.9
  static let line = 1.0
  static let coast = 1.2
  static let border = 3.0
  static let formerBorder = 7.0
  static let band = 0.5
  static let tick = 2.0
  static let edge = 1.4
}
