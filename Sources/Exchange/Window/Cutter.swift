import Foundation
import Geometry
import Overlay

/// Cuts shapes at the edges of a window and simplifies them for a scale.
struct Cutter {
  private let boxes: [Box]
  private let overlay: Overlay
  /// The largest distance between a shape and its simplified form, in degrees of latitude. 0 keeps every corner.
  private let tolerance: Double
  /// The decimals with which positions are written.
  private let decimals: Int
  /// A degree of longitude in degrees of latitude, in the middle of the window.
  private let squeeze: Double

  /// - Parameters:
  ///   - window: What is kept.
  ///   - scale: The denominator of the largest scale that the shapes are drawn at. Nil keeps every corner.
  ///   - decimals: The decimals with which positions are written. What is cut is sound with so many.
  ///   - overlay: Combines and mends areas.
  init(_ window: Window, scale: Double?, decimals: Int = 3, overlay: Overlay) {
    self.decimals = decimals
    boxes = window.boxes
    self.overlay = overlay
    // A fifth of a millimetre is about the width of the thinnest line that is drawn.
    tolerance = (scale ?? 0) * 0.0002 / 1000 / Window.degreeKm
    squeeze = max(cos(window.middle.latitude * .pi / 180), 0.1)
  }

  /// The part of an area in the window, valid. Empty if there is none.
  func cut(_ area: Area) throws(OverlayError) -> Area {
    var kept: Area = []
    for box in boxes {
      var inside: Area = []
      var crossing: Area = []
      for polygon in area {
        guard let extent = polygon.box, extent.touches(box) else { continue }
        if box.contains(extent) { inside.append(polygon) } else { crossing.append(polygon) }
      }
      kept += inside
      if !crossing.isEmpty { kept += try overlay.intersection(crossing, [Polygon(box)]) }
    }
    return try rounded(try simplified(kept))
  }

  /// The union of areas that were cut, sound as it is written.
  func union(_ areas: [Area]) throws(OverlayError) -> Area { try rounded(try overlay.union(areas)) }

  /// The area with positions as they are written. Rounding may make edges cross, and mending such a place makes
  /// positions that have to be rounded again. That ends after a few times; a polygon that is not sound even
  /// then is a sliver of the size of the rounding and is left out.
  private func rounded(_ area: Area) throws(OverlayError) -> Area {
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
    var current = area
    for _ in 0..<4 {
      current = current.compactMap { $0.rounded(to: unit) }
      if try overlay.invalidity(of: current) == nil { return current }
      current = try overlay.makeValid(current)
    }
    var sound: Area = []
    for polygon in current.compactMap({ $0.rounded(to: unit) })
    where try overlay.invalidity(of: [polygon]) == nil {
      sound.append(polygon)
    }
    return sound
  }

  /// The parts of a line in the window, in order.
  func cut(_ line: Polyline) -> [Polyline] {
    boxes.flatMap { line.clipped(to: $0) }.map { part in
      guard tolerance > 0 else { return part }
      return part.squeezed(by: squeeze).simplified(tolerance: tolerance).squeezed(by: 1 / squeeze)
    }
  }

  private func simplified(_ area: Area) throws(OverlayError) -> Area {
    guard tolerance > 0, !area.isEmpty else { return area }
    let simple = try overlay.simplified(
      area.map { $0.map { Point($0.x * squeeze, $0.y) } }, tolerance: tolerance)
    // What is smaller than a dot of that size is left out.
    return simple.filter { $0.outer.area > tolerance * tolerance }
      .map { $0.map { Point($0.x / squeeze, $0.y) } }
  }
}

extension Polygon {
  /// The polygon with corners at whole steps of 1 / `unit`. Nil if its outer ring has no area then.
  fileprivate func rounded(to unit: Double) -> Polygon? {
    guard let outer = outer.rounded(to: unit) else { return nil }
    return Polygon(outer, holes: holes.compactMap { $0.rounded(to: unit) })
  }
}

extension Ring {
  fileprivate func rounded(to unit: Double) -> Ring? {
    var corners: [Point] = []
    corners.reserveCapacity(points.count)
    for point in points {
      let corner = Point((point.x * unit).rounded() / unit, (point.y * unit).rounded() / unit)
      if corners.last != corner { corners.append(corner) }
    }
    let ring = Ring(corners)
    return ring.points.count > 2 && ring.area > 0 ? ring.withoutLongEdges : nil
  }

  /// The ring with points on edges that run far round the globe, such as those along a pole. A reader may take an
  /// edge of more than 180 degrees for one across the antimeridian.
  private var withoutLongEdges: Ring {
    guard let extent = box, extent.width > 90 else { return self }
    var corners: [Point] = []
    for (start, end) in zip(points, points.dropFirst() + points.prefix(1)) {
      corners.append(start)
      let steps = Int(abs(end.x - start.x) / 90)
      for step in 0..<steps {
        corners.append(start.interpolated(to: end, Double(step + 1) / Double(steps + 1)))
      }
    }
    return Ring(corners)
  }
}

extension Polyline {
  fileprivate func squeezed(by factor: Double) -> Polyline {
    Polyline(points.map { Point($0.x * factor, $0.y) })
  }
}
