@preconcurrency import Foundation
/// Counts down the steps that a search may still do, so that it ends, and after the same work on every machine. A step
/// is about one word of a mask or one candidate looked at. One meter belongs to one thread; a class, because all parts of a
/// search spend from the same one.
final class StepMeter {
  private var left: Int
  /// How many steps have been done.
  var spent: Int { all - left }

  let all: Int
  init(_ steps: Int = .max) { left = steps; all = steps }
  deinit {
    if all < .max, all - left > 3_000_000 {
      fputs("METER \((all - left)/1_000_000)M share \(all/1_000_000)\n", stderr)
    }
  }

  /// Whether no more work should be begun.
  var isSpent: Bool { left <= 0 }

  func spend(_ steps: Int) { left &-= steps }
}
