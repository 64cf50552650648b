import Geometry
import Scene

/// The label with the degrees of a graticule line, at the point where the line meets a side of the
/// frame.
struct DegreeLabel {
  enum Side: Hashable { case top, bottom, left, right }

  /// The longitude or latitude of the line, in degrees.
  let value: Double
  let side: Side
  /// The part of the frame's side that the label occupies, in millimetres on the page.
  let stretch: ClosedRange<Double>
  let text: SceneText

  /// The part of a frame that the label takes if it stands inside.
  func box(in frame: Box) -> Box {
    let depth = PageLayout.degreeBand.value
    let (from, to) = (stretch.lowerBound, stretch.upperBound)
    return switch side {
    case .top: Box(minX: from, minY: frame.minY, maxX: to, maxY: frame.minY + depth)
    case .bottom: Box(minX: from, minY: frame.maxY - depth, maxX: to, maxY: frame.maxY)
    case .left: Box(minX: frame.minX, minY: from, maxX: frame.minX + depth, maxY: to)
    case .right: Box(minX: frame.maxX - depth, minY: from, maxX: frame.maxX, maxY: to)
    }
  }
}

extension [DegreeLabel] {
  /// The minimum distance between two labels, in millimetres.
  private static let gap = 1.0

  /// Selects labels that do not crowd each other. These are the labels of all lines or, if that is
  /// too close, of every second line, of every third line and so on, the same on both sides of the
  /// frame. If no such selection fits, only the label with the smallest number remains.
  ///
  /// - Parameter step: the difference between neighbouring lines, in degrees.
  func thinned(step: Double) -> [DegreeLabel] {
    for every in 1...Swift.max(1, count) {
      let kept = filter { Int(($0.value / step).rounded()).isMultiple(of: every) }.withoutTwins
      if kept.areApart { return kept }
    }
    return sorted { abs($0.value) < abs($1.value) }.prefix(1).map(\.self)
  }

  /// The labels without those at the same point as an earlier one. The meridians of 180° and −180°
  /// are one line, which can be labelled twice.
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
