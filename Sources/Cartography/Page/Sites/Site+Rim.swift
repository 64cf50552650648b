import Foundation
import GeoModel
import Geometry

/// The small symbols on the rim of a site's main one.
extension Site {
  enum Attachment {
    case facility(Facility)
    case incident(NumberedIncident)
  }

  /// What sits on the rim of the main symbol: roles that it does not stand for, and events.
  var attachments: [Attachment] {
    let main = base?.mainRole?.id
    return (base?.facilities ?? []).filter { $0.id != main }.map(Attachment.facility)
      + incidents.dropFirst(isEvent ? 1 : 0).map(Attachment.incident)
  }

  /// The places of the small symbols, counter-clockwise as seen.
  ///
  /// - Parameter badge: the diameter of a small symbol.
  func rimCenters(badge: Millimetres) -> [Point] { rim(badge: badge).map { center + $0 } }

  /// The ways from the centre to the small symbols.
  func rim(badge: Millimetres) -> [Vector] {
    let count = attachments.count
    guard count > 0 else { return [] }
    let (radius, badge) = (radius.value, badge.value)
    let crowded = badge * 0.54 / sin(.pi * 0.95 / Double(max(2, count)))
    let reach = max(radius + 0.2, badge * 0.9, crowded)
    let step = 2 * asin(min(1, badge * 0.54 / reach))
    return (0..<count).map { Vector(angle: rimStart - Double($0) * step) * reach }
  }

  /// Everything drawn for the site, as circles.
  func circles(badge: Millimetres) -> [(center: Point, radius: Double)] {
    [(center, radius.value)] + rimCenters(badge: badge).map { ($0, badge.value / 2) }
  }
}
