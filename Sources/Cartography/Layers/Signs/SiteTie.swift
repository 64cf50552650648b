import Geometry
import Labeling
import MapSpec
import Scene

/// The line from a symbol that was moved aside to a dot at the true position of its base.
struct SiteTie {
  private let start: Point
  private let anchor: Point
  private let style: Style

  /// The part of its radius by which a symbol may be moved, and the distance in millimetres, before its reader has
  /// to be told.
  private static let slack = (share: 0.5, least: 0.9)
  /// The same part of a disc with a number, which a dot inside would cover.
  private static let slackOfDisc = 1.0
  private static let dot = 0.45

  /// - Returns: nil for a town or an event, and for a symbol that still stands at its place.
  init?(_ site: Site, style: Style) {
    let shift = site.center - site.anchor
    let share = site.garrison?.drawnMen == nil ? Self.slack.share : Self.slackOfDisc
    guard site.base != nil, !site.isStretch,
      shift.length > max(Self.slack.least, site.radius.value * share)
    else { return nil }
    (start, anchor, self.style) = (site.center, site.anchor, style)
  }

  /// The line, which is drawn below the symbols.
  var line: SceneNode {
    .shape(
      SceneShape(
        Outline(Polyline([start, anchor])), stroke: Stroke(style.color(.guest), Millimetres(0.22))))
  }

  /// The dot, which is drawn above the symbols, so that none of them hides it.
  var dotNode: SceneNode {
    .shape(
      SceneShape(
        Outline(circle: anchor, radius: Self.dot), fill: style.color(.guest),
        stroke: Stroke(style.color(.paper), Millimetres(0.2))))
  }

  var obstacles: [Obstacle] {
    [.ink(Polyline([start, anchor]), cost: InkCost.line)]
  }
}
