import Geometry

/// The pairs of discs that are close enough to touch, kept up to date while the discs move. Comparing all pairs
/// would take a minute for twenty thousand discs.
struct Neighbours {
  /// The distance in millimetres that a disc may move before its neighbours are determined again.
  private static let slack = 3.0
  /// The side length of a grid cell, in millimetres.
  private static let cell = 12.0

  private let margin: Double
  private let largest: Double
  private let isStill: [Bool]
  /// The positions for which the lists were last determined.
  private var places: [Point]
  /// The indices of the discs in each grid cell.
  private var cells: [Cell: [Int32]] = [:]
  /// For each disc, the indices of the others that may touch it, in ascending order.
  private var lists: [[Int32]] = []

  private struct Cell: Hashable {
    let x: Int32
    let y: Int32
  }

  /// Finds the neighbours of all discs.
  ///
  /// - Parameters:
  ///   - discs: the discs.
  ///   - reach: the width in millimetres of a ring around each disc that belongs to it.
  ///   - isStill: for each disc, whether it neither moves nor reacts to others. Two such discs are not
  ///     neighbours.
  init(_ discs: [Disc], reach: Double, isStill: [Bool]) {
    margin = reach + Self.slack
    largest = discs.reduce(0) { max($0, $1.radius) }
    self.isStill = isStill
    places = discs.map(\.center)
    for (number, place) in places.enumerated() {
      cells[Self.cell(of: place), default: []].append(Int32(number))
    }
    lists = discs.indices.map { found(near: $0, discs) }
  }

  /// The indices of all discs that may touch a disc, in ascending order.
  func all(of index: Int) -> [Int32] { lists[index] }

  /// The first disc from the index `start` on that may touch a disc.
  func first(of index: Int, from start: Int) -> Int? {
    let place = lists[index].place(of: Int32(start))
    return place < lists[index].count ? Int(lists[index][place]) : nil
  }

  /// Updates the neighbours after a disc has moved.
  ///
  /// - Returns: the number of entries that had to be examined, as a measure of the work.
  mutating func update(_ index: Int, _ discs: [Disc]) -> Int {
    let center = discs[index].center
    guard center.distance(to: places[index]) > Self.slack else { return 0 }
    let number = Int32(index)
    let (former, next) = (Self.cell(of: places[index]), Self.cell(of: center))
    if former != next {
      cells[former]?.removeAll { $0 == number }
      cells[next, default: []].append(number)
    }
    places[index] = center
    let (before, now) = (lists[index], found(near: index, discs))
    lists[index] = now
    for other in before where !now.holds(other) { lists[Int(other)].remove(number) }
    for other in now where !before.holds(other) { lists[Int(other)].insert(number) }
    return before.count + now.count
  }

  private func found(near index: Int, _ discs: [Disc]) -> [Int32] {
    let (place, radius) = (places[index], discs[index].radius)
    let reach = radius + largest + 2 * margin
    let (first, last) = (
      Self.cell(of: place - Vector(reach, reach)), Self.cell(of: place + Vector(reach, reach))
    )
    var found: [Int32] = []
    for y in first.y...last.y {
      for x in first.x...last.x {
        for number in cells[Cell(x: x, y: y)] ?? [] {
          let other = Int(number)
          let sides = radius + discs[other].radius + 2 * margin
          guard other != index, !(isStill[index] && isStill[other]),
            abs(places[other].x - place.x) < sides, abs(places[other].y - place.y) < sides
          else { continue }
          found.append(number)
        }
      }
    }
    return found.sorted()
  }

  private static func cell(of point: Point) -> Cell {
    func number(_ coordinate: Double) -> Int32 {
      Int32(min(max((coordinate / cell).rounded(.down), -1e6), 1e6))
    }
    return Cell(x: number(point.x), y: number(point.y))
  }
}

extension [Int32] {
  /// The index of a number in an ascending list, or the index at which it would have to be inserted.
  fileprivate func place(of number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate func holds(_ number: Int32) -> Bool {
    let place = place(of: number)
    return place < count && self[place] == number
  }

  fileprivate mutating func insert(_ number: Int32) {
    let place = place(of: number)
    if place == count || self[place] != number { insert(number, at: place) }
  }

  fileprivate mutating func remove(_ number: Int32) {
    let place = place(of: number)
    if place < count, self[place] == number { remove(at: place) }
  }
}
