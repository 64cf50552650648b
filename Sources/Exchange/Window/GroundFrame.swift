import Foundation
import Geometry

/// About what a map's frame shows, before anything is projected: a rectangle of so many kilometres around a position,
/// as an azimuthal projection has it.
package struct GroundFrame: Hashable, Sendable {
  package let middle: LonLat
  package let widthKm: Double
  package let heightKm: Double

  package init(middle: LonLat, widthKm: Double, heightKm: Double) {
    (self.middle, self.widthKm, self.heightKm) = (middle, widthKm, heightKm)
  }

  /// The smallest frame that holds a window: around a pole if the window goes most of the way round it, across the
  /// globe if it goes round that, else around the window's middle.
  package init(fitting window: Window) {
    let (span, nearest) = (window.east - window.west, min(abs(window.south), abs(window.north)))
    let isOfOneSide = window.south * window.north > 0
    if isOfOneSide, span > 200, nearest >= 40 {
      let side = 2 * (90 - nearest) * Window.degreeKm
      self.init(
        middle: LonLat(window.middle.longitude, window.south < 0 ? -90 : 90), widthKm: side,
        heightKm: side)
    } else if span > 200 {
      let widest = isOfOneSide ? nearest : 0
      self.init(
        middle: window.middle, widthKm: span * Window.degreeKm * cos(widest * .pi / 180),
        heightKm: window.heightKm)
    } else {
      let flat = GroundFrame(middle: window.middle, widthKm: 0, heightKm: 0)
      let parallels =
        [window.south, window.north, window.middle.latitude] + (isOfOneSide ? [] : [0])
      let offsets = parallels.flatMap { latitude in
        (0...16).map { step in
          let longitude = window.west + span * Double(step) / 16
          return flat.offset(of: LonLat(longitude.asLongitude, latitude))
        }
      }
      let box = Box(offsets) ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
      let middle = flat.degrees(Point(0, (box.minY + box.maxY) / 2))
      self.init(
        middle: LonLat(window.middle.longitude, middle.y), widthKm: box.width, heightKm: box.height)
    }
  }

  /// The radius of a sphere of the earth's size.
  private static let radiusKm = 6371.0
  /// Nobody can draw what lies farther away than the opposite point of the globe.
  private static let farthestKm = 19_500.0

  /// The frame with sides `factor` times as long around the same middle.
  package func enlarged(by factor: Double) -> GroundFrame {
    GroundFrame(middle: middle, widthKm: widthKm * factor, heightKm: heightKm * factor)
  }

  /// Kilometres east and north of the middle.
  package func offset(of position: LonLat) -> Point {
    let (a, b) = (middle.latitude * .pi / 180, position.latitude * .pi / 180)
    let across = (position.longitude - middle.longitude) * .pi / 180
    let away =
      Self.radiusKm * acos(min(max(sin(a) * sin(b) + cos(a) * cos(b) * cos(across), -1), 1))
    let bearing = atan2(cos(b) * sin(across), cos(a) * sin(b) - sin(a) * cos(b) * cos(across))
    return Point(away * sin(bearing), away * cos(bearing))
  }

  /// The smallest window that holds the frame.
  package var window: Window {
    let (half, up) = (widthKm / 2, heightKm / 2)
    let steps = (-12...12).map { Double($0) / 12 }
    let edge = steps.flatMap {
      [Point($0 * half, up), Point($0 * half, -up), Point(half, $0 * up), Point(-half, $0 * up)]
    }.map(degrees)
    let toPole = Self.radiusKm * .pi / 180
    let holdsNorth = (90 - middle.latitude) * toPole <= up
    let holdsSouth = (90 + middle.latitude) * toPole <= up
    let south = holdsSouth ? -90 : max(edge.map(\.y).min() ?? -90, -90)
    let north = holdsNorth ? 90 : min(edge.map(\.y).max() ?? 90, 90)
    let (west, east) = (edge.map(\.x).min() ?? -180, edge.map(\.x).max() ?? 180)
    guard !holdsNorth, !holdsSouth, east - west < 300 else {
      return Window(west: -180, south: south, east: 180, north: north) ?? .globe
    }
    return Window(
      west: middle.longitude + west, south: south, east: middle.longitude + east, north: north)
      ?? .globe
  }

  /// The longitude east of the middle and the latitude of a point of the frame, in degrees.
  private func degrees(_ point: Point) -> Point {
    let away = min((point.x * point.x + point.y * point.y).squareRoot(), Self.farthestKm)
    let bearing = atan2(point.x, point.y)
    let (angle, latitude) = (away / Self.radiusKm, middle.latitude * .pi / 180)
    let other = asin(
      min(max(sin(latitude) * cos(angle) + cos(latitude) * sin(angle) * cos(bearing), -1), 1))
    let across = atan2(
      sin(bearing) * sin(angle) * cos(latitude), cos(angle) - sin(latitude) * sin(other))
    return Point(across * 180 / .pi, other * 180 / .pi)
  }
}
