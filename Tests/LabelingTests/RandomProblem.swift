import Geometry
import TestSupport

@testable import Labeling

extension LabelProblem {
  /// A page with towns, rivers, lakes, a legend and a coast, all random.
  static func random(
    points: Int, lines: Int = 0, areas: Int = 0, width: Double = 190, height: Double = 260,
    requiredShare: Double = 0.3, seed: UInt64
  ) -> LabelProblem {
    var random = Xorshift(seed: seed)
    let frame = Box(x: 10, y: 10, width: width, height: height)
    let legend = Box(x: 10, y: 10 + height * 0.8, width: width * 0.3, height: height * 0.2)
    var features = (0..<points).map { point($0, frame, legend, requiredShare, &random) }
    var obstacles = [
      Obstacle(.box(legend), .hard),
      Obstacle(.line(wavy(frame, &random), width: 0.3), .soft(cost: 1)),
      Obstacle(.line(wavy(frame, &random), width: 0.3), .soft(cost: 0.5)),
      Obstacle(
        .area([Polygon(Box(x: 100, y: 100, width: 40, height: 30))]), .soft(cost: 0.05)),
    ]
    for number in 0..<lines {
      let path = wavy(frame, &random)
      let id = "river \(number)"
      obstacles.append(Obstacle(.line(path, width: 0.4), .soft(cost: 1), owner: id))
      features.append(
        LabelFeature(
          id: id,
          .line(
            LineLabel(
              path: path, textLength: random.number(15, 40), ascent: 1.8, descent: 0.6,
              repeatDistance: number % 3 == 0 ? 90 : nil)), priority: 2))
    }
    for number in 0..<areas {
      let center = random.point(in: frame.shrunk(by: 30))
      let outline = (0..<12).map {
        center + Vector(angle: Double($0) * .pi / 6) * random.number(12, 40)
      }
      let width = random.number(12, 30)
      features.append(
        LabelFeature(
          id: "lake \(number)",
          .area(
            AreaLabel(
              area: [Polygon(Ring(outline))],
              variants: [
                LabelVariant([.init(width: width * 1.4, height: 3)]),
                LabelVariant([.init(width: width, height: 3)], cost: 1),
                LabelVariant(
                  [.init(width: width * 0.5, height: 3), .init(width: width * 0.6, height: 3)],
                  cost: 2),
              ])), priority: 3))
    }
    return LabelProblem(frame: frame, obstacles: obstacles, features: features)
  }

  private static func point(
    _ number: Int, _ frame: Box, _ legend: Box, _ requiredShare: Double,
    _ random: inout Xorshift
  ) -> LabelFeature {
    var center = legend.center
    while legend.grown(by: 4).contains(center) { center = random.point(in: frame.shrunk(by: 4)) }
    let size = random.number(0.5, 3)
    let symbol: Symbol =
      number.isMultiple(of: 2)
      ? .circle(center: center, radius: size)
      : .box(Box(center: center, width: 2 * size, height: 2 * size))
    let width = random.number(8, 26)
    let rows = [LabelVariant.Row(width: width, height: 2.8)]
    let split = [
      LabelVariant.Row(width: width * 0.6, height: 2.8),
      LabelVariant.Row(width: width * 0.45, height: 2.8),
    ]
    return LabelFeature(
      id: "town \(number)",
      .point(
        PointLabel(symbol: symbol, variants: [LabelVariant(rows), LabelVariant(split, cost: 1.5)])),
      priority: Int.random(in: 0...5, using: &random),
      isRequired: random.number(0, 1) < requiredShare, clearance: 0.4)
  }

  private static func wavy(_ frame: Box, _ random: inout Xorshift) -> Polyline {
    let (start, end) = (random.point(in: frame), random.point(in: frame))
    let across = (end - start).perpendicular.normalized
    let bow = random.number(-20, 20)
    return Polyline(
      (0...60).map { step in
        let t = Double(step) / 60
        return start.interpolated(to: end, t) + across
          * (4 * bow * t * (1 - t) + random.number(-0.6, 0.6))
      })
  }
}

extension Xorshift {
  /// One of every few pairs of candidates of different groups.
  ///
  /// - Parameter starts: where the candidates of each group begin, and where the last ends.
  mutating func conflicts(among starts: [Int], oneOf few: Int) -> [(Int32, Int32)] {
    var conflicts: [(Int32, Int32)] = []
    let groups = starts.count - 1
    for a in 0..<groups {
      for b in (a + 1)..<max(groups, a + 1) {
        for i in starts[a]..<starts[a + 1] {
          for j in starts[b]..<starts[b + 1] where Int.random(in: 0..<few, using: &self) == 0 {
            conflicts.append((Int32(i), Int32(j)))
          }
        }
      }
    }
    return conflicts
  }
}
