import Foundation
import GeoModel
import Geometry

/// The small symbols on the rim of a site's main symbol.
extension Site {
  enum Attachment {
    case facility(Facility)
    case incident(NumberedIncident)
  }

  /// The contents of the rim: the facilities that the main symbol does not represent, and the events.
  var attachments: [Attachment] {
    let main = base?.mainRole?.id
    return (base?.facilities ?? []).filter { $0.id != main }.map(Attachment.facility)
      + incidents.dropFirst(isEvent ? 1 : 0).map(Attachment.incident)
  }

  /// The centres of the small symbols on the page, counter-clockwise.
  ///
  /// - Parameter badge: the diameter of a small symbol.
  func rimCenters(badge: Millimetres) -> [Point] { rim(badge: badge).map { center + $0 } }

  /// The offsets of the small symbols from the centre of the site, in millimetres.
  func rim(badge: Millimetres) -> [Vector] {
    let count = attachments.count
    guard count > 0 else { return [] }
    let (radius, badge) = (radius.value, badge.value)
    let crowded = badge * 0.54 / sin(.pi * 0.95 / Double(max(2, count)))
    // On a small disc the small symbols would cover the number of men.
    let beside = garrison?.drawnMen != nil && radius < 0.8 * badge ? radius + 0.42 * badge : 0
    let reach = max(radius + 0.2, badge * 0.9, crowded, beside)
    let step = 2 * asin(min(1, badge * 0.54 / reach))
    return (0..<count).map { Vector(angle: rimStart - Double($0) * step) * reach }
  }

  /// Circles that cover all symbols of the site.
  func circles(badge: Millimetres) -> [(center: Point, radius: Double)] {
    [(center, radius.value)] + rimCenters(badge: badge).map { ($0, badge.value / 2) }
  }
}
