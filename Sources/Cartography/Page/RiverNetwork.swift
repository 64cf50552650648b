import Foundation
import Geometry

/// How the reaches of rivers follow each other, and how important each river is along its way. Rivers grow from the
/// source to the mouth, so the value, which is a rank, falls steadily: from that of a source to that of the last reach.
/// Reaches without a name are pieces of rivers; where nothing precedes them nothing is known of their source.
struct RiverNetwork {
  /// A reach in longitudes and latitudes, which runs downstream.
  struct Reach {
    let line: Polyline
    let name: String?
    /// The rank as the base map states it: 1 for the largest, 0 if it states none.
    let rank: Int
  }

  /// A part of a reach along which the rank hardly changes.
  struct Piece {
    let line: Polyline
    let rank: Double
  }

  /// The rank at a source, beyond that of the smallest reach.
  static let sourceRank = 7.0
  /// The difference in rank from one piece to the next. Lines that differ by it are told apart by nobody.
  private static let step = 0.25

  /// How far, in degrees, a reach may begin from the end of another and still follow it: pieces of data that do not
  /// meet exactly, and gaps within a river, such as at a lake.
  private static let (seam, gap) = (0.004, 0.08)

  /// The pieces of each reach, from its start to its end.
  let pieces: [[Piece]]

  /// - Parameters:
  ///   - reaches: the reaches. One follows another if it begins where the other ends.
  ///   - isOutflow: whether a river leaves a lake at a point, and so begins with its full breadth.
  init(_ reaches: [Reach], isOutflow: (Point) -> Bool) {
    let upstream = Self.upstream(reaches)
    var spans: [(start: Double, end: Double)?] = Array(repeating: nil, count: reaches.count)
    var isAsked = Array(repeating: false, count: reaches.count)
    for index in reaches.indices {
      // What a reach waits for lies above it. A list holds rivers of any length, which recursion would not.
      var waiting = [index]
      while let top = waiting.last {
        guard spans[top] == nil else {
          waiting.removeLast()
          continue
        }
        guard isAsked[top] else {
          isAsked[top] = true
          waiting += upstream[top].filter { !isAsked[$0] }.reversed()
          continue
        }
        let own = Self.value(reaches[top].rank)
        // A river that flows in a circle begins as a source somewhere.
        let ends = upstream[top].map { spans[$0]?.end ?? Self.value(reaches[$0].rank) }
        let isSource = reaches[top].line.points.first.map { first in
          reaches[top].name != nil && !isOutflow(first)
        }
        let start = ends.min() ?? (isSource ?? true ? Self.sourceRank : own)
        spans[top] = (start, min(start, own))
      }
    }
    pieces = reaches.indices.map { index in
      spans[index].map { Self.pieces(of: reaches[index].line, $0) } ?? []
    }
  }

  /// For each reach, those that end where it begins, or else those of the same river that end near it.
  private static func upstream(_ reaches: [Reach]) -> [[Int]] {
    let ending = reaches.indices.compactMap { index in
      reaches[index].line.points.last.map { (reach: index, point: $0) }
    }
    var ends = GridIndex(cell: 2 * gap)
    for end in ending { ends.insert(Box(center: end.point, width: 0, height: 0)) }
    return reaches.indices.map { index in
      guard let first = reaches[index].line.points.first else { return [] }
      let around = Box(center: first, width: 2 * gap, height: 2 * gap).grown(by: seam)
      let near = ends.query(around).map { ending[$0] }.filter { $0.reach != index }
      func within(_ distance: Double) -> [Int] {
        near.filter {
          abs($0.point.x - first.x) <= distance && abs($0.point.y - first.y) <= distance
        }.map(\.reach)
      }
      let joined = within(seam)
      guard joined.isEmpty, let name = reaches[index].name else { return joined }
      return within(gap).filter { reaches[$0].name == name }
    }
  }

  /// The rank at the end of a reach. Ranks beyond 6 come ever closer to that of a source.
  private static func value(_ rank: Int) -> Double {
    rank <= 6 ? Double(max(rank, 1)) : sourceRank - 1 / Double(rank - 5)
  }

  private static func pieces(of line: Polyline, _ span: (start: Double, end: Double)) -> [Piece] {
    let count = max(1, Int(((span.start - span.end) / step).rounded(.up)))
    let middle = line.box?.center.y ?? 0
    // Lengths are measured where a degree of longitude is as long as one of latitude.
    let shrink = max(cos(middle * .pi / 180), 0.01)
    let even = Polyline(line.points.map { Point($0.x * shrink, $0.y) })
    let places = (0...count).map { even.length * Double($0) / Double(count) }
    let parts = count > 1 ? even.parts(between: places) : [even]
    return parts.enumerated().map { number, part in
      let share = (Double(number) + 0.5) / Double(count)
      let rank = count > 1 ? span.start + (span.end - span.start) * share : span.end
      return Piece(line: Polyline(part.points.map { Point($0.x / shrink, $0.y) }), rank: rank)
    }
  }
}
