import Documents
import Foundation
import Geometry
import MapSpec
import Scene

/// The graticule: meridians and parallels, with their degrees outside the frame.
struct GraticuleLayer: MapLayer {
  let context: MapContext
  /// The interval between neighbouring lines, in degrees.
  let step: Double

  var spec: LayerSpec { .graticule(step: step) }

  /// Zooms have no graticule, because the degrees belong to the frame of the map.
  var isDrawnInZooms: Bool { false }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let frame = view.frame
    let bounds = frame.bounds
    try refuseExcess(in: bounds)
    let meridians = degrees(from: bounds.minX, to: bounds.maxX).filter {
      $0 < bounds.minX + 360
    }
    let parallels = degrees(from: bounds.minY, to: bounds.maxY)
    let columns = meridians.map { longitude in
      (longitude, frame.lines(straight(longitude, bounds.minY, longitude, bounds.maxY)))
    }
    let rows = parallels.map { latitude in
      (latitude, frame.lines(straight(bounds.minX, latitude, bounds.maxX, latitude)))
    }
    let lines = (columns + rows).flatMap(\.1)
    var nodes: [SceneNode] = [
      .shape(SceneShape(Outline(lines), stroke: style.line(.graticule).stroke))
    ]
    let longitudes = try columns.flatMap { longitude, parts in
      try ends(of: parts).compactMap {
        try degreeLabel(longitude, at: $0, "east", "west", onSide: false, frame.box)
      }
    }
    let latitudes = try rows.flatMap { latitude, parts in
      try ends(of: parts).compactMap {
        try degreeLabel(latitude, at: $0, "north", "south", onSide: true, frame.box)
      }
    }
    for label in longitudes.thinned(step: step) + latitudes.thinned(step: step) {
      nodes.append(.text(label.text))
    }
    return LayerDrawing(nodes)
  }

  /// The largest number of meridians and parallels on a map. On the largest sheet they are then a few
  /// millimetres apart.
  private static let mostLines = 1000

  /// - Throws: `Diagnostic` if the step produces too many lines.
  private func refuseExcess(in bounds: Box) throws {
    let extent = bounds.width + bounds.height
    guard extent / step > Double(Self.mostLines) else { return }
    let least = (extent / Double(Self.mostLines) * 100).rounded(.up) / 100
    throw Diagnostic(
      "a graticule of \(step)° makes \(Int(extent / step)) lines in this frame, and "
        + "\(Self.mostLines) are allowed",
      at: context.map.layers.first { $0.spec == spec }?.location ?? context.map.location,
      subject: context.map.id, hint: "let 'step' be \(least) or more")
  }

  private func degrees(from start: Double, to end: Double) -> [Double] {
    // Multiples of the step have less of a rounding error than its repeated sum.
    let first = (start / step).rounded(.up)
    let last = max((end / step).rounded(.down), first - 1)
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// A line along a meridian or a parallel, with enough points to become curved when it is projected.
  private func straight(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Polyline {
    let (start, end) = (Point(x0, y0), Point(x1, y1))
    return Polyline((0...64).map { start.interpolated(to: end, Double($0) / 64) })
  }

  private func ends(of parts: [Polyline]) -> [Point] {
    [parts.first?.points.first, parts.last?.points.last].compactMap { $0 }
  }

  /// The label with the degrees at the end of a line; empty if the line does not end at the appropriate side of
  /// the frame.
  private func degreeLabel(
    _ value: Double, at point: Point, _ positive: String, _ negative: String, onSide: Bool,
    _ box: Box
  ) throws -> DegreeLabel? {
    let nearSide = min(abs(point.x - box.minX), abs(point.x - box.maxX)) < 0.05
    let nearEnd = min(abs(point.y - box.minY), abs(point.y - box.maxY)) < 0.05
    guard onSide ? nearSide : nearEnd else { return nil }
    // In a frame that crosses the antimeridian, longitudes continue beyond 180°.
    let value = value.remainder(dividingBy: 360)
    let hasNoSide = value == 0 || abs(value) == 180
    let sign = hasNoSide ? "" : try context.text("compass.\(value > 0 ? positive : negative)")
    let text = try context.shape(
      "\(abs(value).degreesAndMinutes(context.texts))\(sign)", .graticule)
    let gap = PageLayout.degreeBand.value / 2
    let height = text.ink.height
    let start: Point
    let angle: Double
    let side: DegreeLabel.Side
    if onSide {
      // The text reads upwards on the left edge and downwards on the right one.
      let isLeft = abs(point.x - box.minX) < 0.05
      side = isLeft ? .left : .right
      angle = isLeft ? -.pi / 2 : .pi / 2
      start =
        isLeft
        ? Point(box.minX - gap + height / 2, point.y + text.width / 2)
        : Point(box.maxX + gap - height / 2, point.y - text.width / 2)
    } else {
      angle = 0
      let isTop = abs(point.y - box.minY) < 0.05
      side = isTop ? .top : .bottom
      start = Point(
        point.x - text.width / 2, (isTop ? box.minY - gap : box.maxY + gap) + height / 2)
    }
    let place = onSide ? point.y : point.x
    let ends = onSide ? box.minY...box.maxY : box.minX...box.maxX
    // No label is placed near a corner of the frame.
    let reach = max(5, text.width / 2)
    guard place - reach > ends.lowerBound, place + reach < ends.upperBound else { return nil }
    let color = style.type(.graticule).color
    return DegreeLabel(
      value: value, side: side, stretch: place - text.width / 2...place + text.width / 2,
      text: SceneText(text, at: .straight(start, angle: angle), color: color))
  }
}

extension Double {
  /// An angle in degrees and minutes, such as `70°` or `69°45′`; as a decimal number of degrees where whole minutes
  /// would be inexact.
  fileprivate func degreesAndMinutes(_ texts: Texts) -> String {
    let minutes = (self * 60).rounded()
    guard abs(self * 60 - minutes) < 1e-6 else {
      return "\(texts.measure((self * 10_000).rounded() / 10_000))°"
    }
    let (degrees, rest) = Int(minutes).quotientAndRemainder(dividingBy: 60)
    guard rest > 0 else { return "\(degrees)°" }
    return "\(degrees)°\(rest < 10 ? "0" : "")\(rest)′"
  }
}
