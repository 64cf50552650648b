import Geometry
import MapSpec
import Projection
import Scene

/// A scale bar that is true along the parallel through the middle of the map, and says so.
struct ScaleBar: MapInset {
  let context: MapContext
  /// The frame that it measures.
  let frame: MapFrame
  let lengthKm: Double

  /// The latitude, in degrees, at which the bar is true.
  var latitude: Double {
    frame.position(of: frame.box.center)?.latitude ?? 0
  }

  /// The length on the page of a distance on the ellipsoid, eastwards along the middle parallel.
  ///
  /// - Parameter metres: of the geodesic.
  func length(metres: Double) -> Double {
    guard let middle = frame.position(of: frame.box.center) else { return 0 }
    let west = Geodesic.direct(middle, azimuth: 270, distance: metres / 2)
    let east = Geodesic.direct(middle, azimuth: 90, distance: metres / 2)
    guard let start = frame.page(west), let end = frame.page(east) else { return 0 }
    return start.distance(to: end)
  }

  /// The largest share by which the scale anywhere in the frame differs from that in the middle.
  var variation: Double {
    let box = frame.box
    var grid: [Point] = []
    for row in 0...4 {
      for column in 0...4 {
        let (right, down) = (Double(column) / 4, Double(row) / 4)
        grid.append(Point(box.minX + box.width * right, box.minY + box.height * down))
      }
    }
    let scales = (grid + [box.center]).compactMap { frame.position(of: $0) }
      .compactMap { frame.projection.distortion(at: $0)?.parallelScale }
    guard let middle = scales.last, middle > 0 else { return 0 }
    return scales.map { abs($0 / middle - 1) }.max() ?? 0
  }

  /// White round the bar, in millimetres.
  private static let pad = 4.0

  func size() throws -> Vector {
    let (total, pad) = (length(metres: lengthKm * 1000), Self.pad)
    return Vector(max(total + 2 * pad + 7, try note().width + 2 * pad), 15)
  }

  func nodes(size: Vector) throws -> [SceneNode] {
    let total = length(metres: lengthKm * 1000)
    let style = context.style
    let pad = Self.pad
    var nodes: [SceneNode] = [
      .shape(
        SceneShape(
          Outline(Box(x: 0, y: 0, width: size.dx, height: size.dy)), fill: style.color(.panel),
          stroke: style.line(.inset).stroke))
    ]
    let parts = 4
    let top = 7.0
    for index in 0..<parts {
      let x = pad + total * Double(index) / Double(parts)
      let box = Box(x: x, y: top, width: total / Double(parts), height: 1.3)
      nodes.append(
        .shape(
          SceneShape(
            Outline(box), fill: style.color(index % 2 == 0 ? .ink : .paper),
            stroke: Stroke(style.color(.ink), Millimetres(0.15), join: .miter))))
    }
    for index in [0, parts / 2, parts] {
      let value = lengthKm * Double(index) / Double(parts)
      let number = context.texts.measure(value)
      let text = try context.shape(index == parts ? number + " km" : number, .small)
      let digits = try context.shape(number, .small)
      let x = pad + total * Double(index) / Double(parts) - digits.width / 2
      nodes.append(self.text(text, Point(x, top - 1.2)))
    }
    nodes.append(self.text(try note(), Point(pad, top + 5)))
    return nodes
  }

  /// Where the bar is true, and how far the scale differs elsewhere.
  private func note() throws -> ShapedText {
    let degrees = (abs(latitude) * 10).rounded() / 10
    let side = try context.text(latitude < 0 ? "compass.south" : "compass.north")
    let percent = (variation * 1000).rounded(.up) / 10
    return try context.shape(
      try context.text(
        "scale.true-at",
        [
          "latitude": .text("\(context.texts.measure(degrees))°\u{a0}\(side)"),
          "percent": .measure(percent),
        ]), .small)
  }

  private func text(_ text: ShapedText, _ start: Point) -> SceneNode {
    .text(
      SceneText(
        text, at: .straight(start, angle: 0), color: context.style.type(.small).color))
  }
}
