import Documents
import Foundation
import Geometry
import MapSpec
import Scene

/// The graticule: meridians and parallels, with their degrees outside the frame; those of a zoom stand inside its
/// frame, because the map goes on around it.
struct GraticuleLayer: MapLayer {
  let context: MapContext
  /// The interval between neighbouring lines, in degrees.
  let step: Double

  var spec: LayerSpec { .graticule(step: step) }

  func draw(in view: View, over below: [LayerDrawing]) throws -> LayerDrawing {
    let frame = view.frame
    let bounds = frame.bounds
    let step = view.isZoom ? finer(in: bounds) : step
    try refuseExcess(in: bounds)
    let meridians = degrees(from: bounds.minX, to: bounds.maxX, step).filter {
      $0 < bounds.minX + 360
    }
    let parallels = degrees(from: bounds.minY, to: bounds.maxY, step)
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
        try degreeLabel(longitude, at: $0, "east", "west", onSide: false, view)
      }
    }
    let latitudes = try rows.flatMap { latitude, parts in
      try ends(of: parts).compactMap {
        try degreeLabel(latitude, at: $0, "north", "south", onSide: true, view)
      }
    }
    let labels = longitudes.thinned(step: step) + latitudes.thinned(step: step)
    nodes += labels.map { .text($0.text) }
    var drawing = LayerDrawing(nodes)
    if view.isZoom { drawing.obstacles = labels.map { .panel($0.box(in: frame.box)) } }
    return drawing
  }

  /// The step of a zoom: the largest round one, up to that of the map, of which it shows a line each way.
  private func finer(in bounds: Box) -> Double {
    let most = min(bounds.width, bounds.height) / 1.5
    let minutes: [Double] = [300, 120, 60, 30, 15, 10, 5]
    let rounds = [step] + minutes.map { $0 / 60 }.filter { $0 < step }
    return rounds.first { $0 <= most } ?? 1 / 60
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

  private func degrees(from start: Double, to end: Double, _ step: Double) -> [Double] {
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
    _ view: View
  ) throws -> DegreeLabel? {
    let box = view.frame.box
    let nearSide = min(abs(point.x - box.minX), abs(point.x - box.maxX)) < 0.05
    let nearEnd = min(abs(point.y - box.minY), abs(point.y - box.maxY)) < 0.05
    guard onSide ? nearSide : nearEnd else { return nil }
    // In a frame that crosses the antimeridian, longitudes continue beyond 180°.
    let value = value.remainder(dividingBy: 360)
    let hasNoSide = value == 0 || abs(value) == 180
    let sign = hasNoSide ? "" : try context.text("compass.\(value > 0 ? positive : negative)")
    let text = try context.shape(
      "\(abs(value).degreesAndMinutes(context.texts))\(sign)", .graticule)
    let height = text.ink.height
    let gap = (view.isZoom ? -1 : 1) * PageLayout.degreeBand.value / 2
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
    let stretch = place - text.width / 2...place + text.width / 2
    // A zoom has room for the figures on two sides.
    guard !view.isZoom || side == .top || side == .left else { return nil }
    // Beside an inset they would belong to its frame, where they are wrong.
    let isBesideInset = view.covers.contains { inset in
      let touches =
        switch side {
        case .left: inset.minX < box.minX + 0.5
        case .right: inset.maxX > box.maxX - 0.5
        case .top: inset.minY < box.minY + 0.5
        case .bottom: inset.maxY > box.maxY - 0.5
        }
      return touches
        && stretch.overlaps(onSide ? inset.minY...inset.maxY : inset.minX...inset.maxX)
    }
    guard !isBesideInset else { return nil }
    let halo = view.isZoom ? SceneText.Halo(style.color(.paper), Millimetres(0.4)) : nil
    return DegreeLabel(
      value: value, side: side, stretch: stretch,
      text: SceneText(
        text, at: .straight(start, angle: angle), color: style.type(.graticule).color, halo: halo))
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
