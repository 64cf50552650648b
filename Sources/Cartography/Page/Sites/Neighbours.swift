import Geometry

/// Which symbols lie so near to each other that they may touch, kept right while they move: looking at all
/// pairs would take a minute for twenty thousand.
struct Neighbours {
  /// How far, in millimetres, a symbol may move before its neighbours are looked for anew.
  private static let slack = 3.0

  private let reach: Double
  /// Where the symbols were when the lists were made.
  private var places: [Point] = []
  /// For each symbol the others that may touch it, ascending.
  private var lists: [[Int]] = []

  /// - Parameter reach: millimetres round each symbol's disc that belong to it.
  init(_ sites: [Site], reach: Double) {
    self.reach = reach
    find(sites)
  }

  /// All symbols that may touch one, ascending.
  func all(of index: Int) -> [Int] { lists[index] }

  /// The first symbol with at least the number `start` that may touch another one.
  func first(of index: Int, from start: Int) -> Int? {
    lists[index].first { $0 >= start }
  }

  /// Two symbols have moved.
  mutating func update(_ i: Int, _ j: Int, _ sites: [Site]) {
    for index in [i, j] where sites[index].center.distance(to: places[index]) > Self.slack {
      return find(sites)
    }
  }

  private mutating func find(_ sites: [Site]) {
    places = sites.map(\.center)
    let margin = reach + Self.slack
    let boxes = sites.map { site in
      let side = 2 * (site.radius + margin)
      return Box(center: site.center, width: side, height: side)
    }
    var index = GridIndex(cell: 12)
    for box in boxes { index.insert(box) }
    lists = boxes.enumerated().map { number, box in index.query(box).filter { $0 != number } }
  }
}
