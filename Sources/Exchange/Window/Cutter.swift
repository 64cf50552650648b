import Foundation
import Geometry
import Overlay

/// Cuts shapes at the edges of a window and simplifies them for a scale.
struct Cutter {
  private let boxes: [Box]
  private let overlay: Overlay
  /// The largest distance between a shape and its simplified form, in degrees of latitude. 0 keeps every corner.
  private let tolerance: Double
  /// A degree of longitude in degrees of latitude, in the middle of the window.
  private let squeeze: Double

  /// - Parameters:
  ///   - window: What is kept.
  ///   - scale: The denominator of the largest scale that the shapes are drawn at. Nil keeps every corner.
  init(_ window: Window, scale: Double?, overlay: Overlay) {
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
    return try simplified(kept)
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

extension Polyline {
  fileprivate func squeezed(by factor: Double) -> Polyline {
    Polyline(points.map { Point($0.x * factor, $0.y) })
  }
}
