import Geometry
import Labeling

/// Marsaglia's xorshift, so that every machine makes the same points. The tests have it, too (`TestSupport`), but no
/// program rests on what is theirs, and the points of the published table must stay.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func number(_ low: Double, _ high: Double) -> Double {
    .random(in: low...high, using: &self)
  }
}

/// A page with symbols of radius 0.7 mm, spread evenly at random. Each has a name of one row in a type of about
/// 8 points, 2.8 mm high and 6 to 18 mm wide.
struct RandomPoints {
  /// What to call the set in a table.
  let name: String
  let count: Int
  /// The page in millimetres.
  let page: Box

  static let a4 = Box(x: 0, y: 0, width: 210, height: 297)
  static let a3 = Box(x: 0, y: 0, width: 297, height: 420)

  /// The sets of the published table. The last page is as crowded as 2 000 points on A3.
  static let all = [
    RandomPoints(name: "100, A4", count: 100, page: a4),
    RandomPoints(name: "300, A4", count: 300, page: a4),
    RandomPoints(name: "1 000, A4", count: 1000, page: a4),
    RandomPoints(name: "1 000, A3", count: 1000, page: a3),
    RandomPoints(name: "2 000, A3", count: 2000, page: a3),
    RandomPoints(name: "2 000, A4", count: 2000, page: a4),
    RandomPoints(
      name: "20 000, 10 × A3", count: 20000, page: Box(x: 0, y: 0, width: 1485, height: 840)),
  ]

  func problem(seed: UInt64 = 1) -> LabelProblem {
    var random = Xorshift(seed: seed)
    let features = (0..<count).map { number in
      let center = Point(
        random.number(page.minX + 2, page.maxX - 2), random.number(page.minY + 2, page.maxY - 2))
      let row = LabelVariant.Row(width: random.number(6, 18), height: 2.8)
      return LabelFeature(
        id: "town \(number)",
        .point(
          PointLabel(symbol: .circle(center: center, radius: 0.7), variants: [LabelVariant([row])]))
      )
    }
    return LabelProblem(frame: page, features: features)
  }
}
