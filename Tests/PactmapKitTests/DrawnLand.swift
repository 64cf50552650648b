import Geometry
import MapSpec
import Scene

@testable import Cartography

/// The land of a scene as readers see it: its fills, one above the other, and the lines across them.
struct DrawnLand {
  /// What is seen at one spot.
  struct Look: Hashable {
    var color: Color
    /// The directions of the lines across it, in whole degrees.
    var patterns: [Int] = []

    /// How easy it is to tell from another one; 1 if it just suffices for everybody.
    func difference(to other: Look) -> Double {
      if patterns != other.patterns { return 2 }
      return ([Color.Vision.full] + Color.Vision.dichromacies).map { vision in
        color.difference(to: other.color, seenWith: vision) / vision.leastDifference
      }.min() ?? 0
    }
  }

  /// A stretch of a border with what is seen on either side.
  struct Bank {
    let place: Point
    /// Which part of one side looks like a part of the other: 1 if nobody sees a difference. Where a border winds,
    /// both sides hold some land of either neighbour.
    let likeness: Double
  }

  private struct Fill {
    let rings: [(ring: Ring, box: Box)]
    let color: Color
    let pattern: Int?
  }

  private var fills: [Fill] = []
  private var borders: [Polyline] = []

  /// About the length of a stretch, the shortest one and the steps along it, in millimetres. On a long stretch it does
  /// not matter how a border winds.
  private static let (stretch, shortest, step) = (60.0, 20.0, 0.9)
  /// The distances from the border to look at, in millimetres: beyond a ribbon, over a stripe of each power.
  private static let reaches = [2.8, 3.5, 4.2, 4.9]

  init(_ scene: Scene) {
    for layer in scene.groups where layer.role == .layer && !layer.id.contains("-zoom-") {
      if layer.id.hasSuffix("-borders-border") {
        borders += SceneNode.group(layer).leaves.flatMap { leaf -> [Polyline] in
          guard case .shape(let shape) = leaf else { return [] }
          return shape.outline.flattened()
        }
      }
      let isLand = layer.title == "powers" || layer.title.hasPrefix("area")
      if isLand { add(SceneNode.group(layer).leaves) }
    }
  }

  private mutating func add(_ leaves: [SceneNode]) {
    for (index, leaf) in leaves.enumerated() {
      guard case .shape(let shape) = leaf, let color = shape.fill else { continue }
      var pattern: Int?
      if index + 1 < leaves.count, case .shape(let next) = leaves[index + 1], next.fill == nil,
        let line = next.outline.flattened().first, let start = line.points.first,
        let end = line.points.last
      {
        let degrees = (end - start).angle * 180 / .pi
        pattern = (Int(degrees.rounded()) + 360) % 180
      }
      let rings = shape.outline.flattened().compactMap { line in
        Ring(line.points).box.map { (Ring(line.points), $0) }
      }
      fills.append(Fill(rings: rings, color: color, pattern: pattern))
    }
  }

  /// What is seen at a point; nil where there is no land.
  func look(at point: Point) -> Look? {
    var look: Look?
    for fill in fills {
      let inside = fill.rings.filter { $0.box.contains(point) && $0.ring.contains(point) }
      guard !inside.count.isMultiple(of: 2) else { continue }
      let isCover = fill.color.alpha == 1
      look = Look(
        color: fill.color.over(look?.color ?? .white),
        patterns: (isCover ? [] : look?.patterns ?? []) + [fill.pattern].compactMap(\.self))
    }
    return look
  }

  func banks() -> [Bank] {
    borders.filter { $0.length >= Self.shortest }.flatMap { line -> [Bank] in
      let count = max(1, (line.length / Self.stretch).rounded())
      let length = line.length / count
      return (0..<Int(count)).compactMap { number in
        bank(of: line, from: Double(number) * length, to: Double(number + 1) * length)
      }
    }
  }

  private func bank(of line: Polyline, from start: Double, to end: Double) -> Bank? {
    var sides: [[Look]] = [[], []]
    for along in stride(from: start, to: end, by: Self.step) {
      guard let place = line.location(at: along) else { continue }
      for (side, sign) in [1.0, -1].enumerated() {
        for reach in Self.reaches {
          let point = place.point + place.direction.perpendicular * (sign * reach)
          if let look = look(at: point) { sides[side].append(look) }
        }
      }
    }
    // Along shores there is too little to see.
    let whole = (end - start) / Self.step * Double(Self.reaches.count)
    guard sides.allSatisfy({ Double($0.count) > 0.6 * whole }),
      let place = line.location(at: (start + end) / 2)
    else { return nil }
    let shares = sides.map { side in
      Dictionary(grouping: side) { $0 }.mapValues { Double($0.count) / Double(side.count) }
    }
    let common = { (one: [Look: Double], two: [Look: Double]) in
      one.reduce(0) { sum, own in
        sum + min(own.value, two.filter { own.key.difference(to: $0.key) < 1 }.values.reduce(0, +))
      }
    }
    return Bank(
      place: place.point,
      likeness: min(common(shares[0], shares[1]), common(shares[1], shares[0])))
  }
}
