import Geometry
import Scene

/// The degrees of one line of the graticule where it meets the frame.
struct DegreeLabel {
  enum Side: Hashable { case top, bottom, left, right }

  /// In degrees.
  let value: Double
  let side: Side
  /// What it takes of its side of the frame, in millimetres from the edge of the page.
  let stretch: ClosedRange<Double>
  let text: SceneText
}

extension [DegreeLabel] {
  /// The least white between two of them, in millimetres.
  private static let gap = 1.0

  /// The degrees of meridians, or of parallels, that stand apart: those of all lines, or else of every second, of every
  /// third and so on, alike on both sides of the frame.
  ///
  /// - Parameter step: degrees from line to line.
  func thinned(step: Double) -> [DegreeLabel] {
    for every in 1...Swift.max(1, count) {
      let kept = filter { Int(($0.value / step).rounded()).isMultiple(of: every) }.withoutTwins
      if kept.areApart { return kept }
    }
    return sorted { abs($0.value) < abs($1.value) }.prefix(1).map(\.self)
  }

  /// A meridian has two numbers at 180°, which stand in one place.
  private var withoutTwins: [DegreeLabel] {
    reduce(into: []) { kept, label in
      let isTwin = kept.contains { other in
        other.side == label.side && abs(other.stretch.middle - label.stretch.middle) < 0.01
      }
      if !isTwin { kept.append(label) }
    }
  }

  private var areApart: Bool {
    Dictionary(grouping: self, by: \.side).values.allSatisfy { side in
      let order = side.map(\.stretch).sorted { $0.lowerBound < $1.lowerBound }
      return zip(order, order.dropFirst()).allSatisfy { $1.lowerBound - $0.upperBound >= Self.gap }
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var middle: Double { (lowerBound + upperBound) / 2 }
}
