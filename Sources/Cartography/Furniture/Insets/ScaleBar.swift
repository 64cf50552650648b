import Foundation
import Geometry
import MapSpec
import Projection
import Scene

/// A scale bar that is exact at the centre of the map along the parallel. A note states this.
struct ScaleBar: MapInset {
  let context: MapContext
  /// The frame whose scale the bar shows.
  let frame: MapFrame
  /// As its author wants it.
  let lengthKm: Double

  /// As long as its author wants it, or the longest round length for which the frame has room.
  var drawnKm: Double {
    let room = frame.box.width - Self.sides
    guard length(metres: lengthKm * 1000) > room else { return lengthKm }
    return Self.roundKm.first { $0 < lengthKm && length(metres: $0 * 1000) <= room } ?? lengthKm
  }

  /// Round lengths for bars in kilometres, the longest first.
  static let roundKm = (-4...4).reversed().flatMap { power in
    [5.0, 2, 1].map { $0 * pow(10, Double(power)) }
  }

  /// The length on the page of a distance on the ground, eastwards through the middle of the map.
  ///
  /// - Parameter metres: the length of the geodesic in metres. If it is so long that it deviates from the
  ///   parallel or leaves the map, the scale at the centre applies to its whole length.
  func length(metres: Double) -> Double {
    guard let scale = frame.scale else { return 0 }
    let even = metres * scale.middle * frame.mmPerMetre
    guard let middle = frame.position(of: frame.box.center) else { return even }
    let ends = [270.0, 90].compactMap { azimuth in
      frame.page(Geodesic.direct(middle, azimuth: azimuth, distance: metres / 2))
    }
    guard ends.count == 2 else { return even }
    let length = ends[0].distance(to: ends[1])
    return abs(length - even) < 1e-4 * even ? length : even
  }

  /// The padding around the bar, in millimetres.
  private static let pad = 4.0
  /// Half the white between two numbers, in millimetres.
  private static let gap = 0.3
  /// What stands beside the bar: white and the unit of its last number.
  private static let sides = 2 * pad + 7

  func size() throws -> Vector {
    let total = length(metres: drawnKm * 1000)
    return Vector(max(total + Self.sides, try note().width + 2 * Self.pad), 15)
  }

  func nodes(size: Vector) throws -> [SceneNode] {
    let drawnKm = drawnKm
    let total = length(metres: drawnKm * 1000)
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
    let numbers = try [0, parts / 2, parts].map { index in
      let value = drawnKm * Double(index) / Double(parts)
      let number = context.texts.measure(value)
      let text = try context.shape(
        index == parts ? context.text("scale.km", ["length": .text(number)]) : number, .small)
      let digits = try context.shape(number, .small)
      let x = pad + total * Double(index) / Double(parts) - digits.width / 2
      return (text: text, start: Point(x, top - 1.2))
    }
    nodes += apart(numbers).map { self.text($0.text, $0.start) }
    nodes.append(self.text(try note(), Point(pad, top + 5)))
    return nodes
  }

  /// The numbers that do not touch, from left to right: of a short bar that of its whole length alone.
  private func apart(
    _ numbers: [(text: ShapedText, start: Point)]
  ) -> [(text: ShapedText, start: Point)] {
    func reach(_ index: Int) -> ClosedRange<Double> {
      let (text, start) = numbers[index]
      return start.x - Self.gap...start.x + text.width + Self.gap
    }
    // The whole length first, then the beginning, then what stands between them.
    let order =
      Array([numbers.indices.last, numbers.indices.first].compactMap(\.self))
      + numbers.indices.dropFirst().dropLast()
    let kept = order.reduce(into: [Int]()) { kept, index in
      if !kept.contains(where: { reach($0).overlaps(reach(index)) }) { kept.append(index) }
    }
    return kept.sorted().map { numbers[$0] }
  }

  /// Where and in which direction the bar is true, and how far the scale differs otherwise.
  private func note() throws -> ShapedText {
    guard let scale = frame.scale else { return try context.shape("", .small) }
    let latitude = TextValue.text(try context.latitudeWords(scale.latitude))
    let key =
      scale.worstLength >= 1
      ? "scale.true-only" : scale.isAlikeInAllDirections ? "scale.true-at" : "scale.true-along"
    var values = ["latitude": latitude]
    if scale.worstLength < 1 {
      values["percent"] = .measure((scale.worstLength * 1000).rounded(.up) / 10)
    }
    return try context.shape(try context.text(key, values), .small)
  }

  private func text(_ text: ShapedText, _ start: Point) -> SceneNode {
    .text(
      SceneText(
        text, at: .straight(start, angle: 0), color: context.style.type(.small).color))
  }
}
