/// Counts down the steps that a search may still do, so that it ends, and after the same work on every machine. A step
/// is about one word of a mask or one candidate looked at. One meter belongs to one thread; a class, because all parts
/// of a search spend from the same one.
final class StepMeter {
  private let all: Int
  private var left: Int

  init(_ steps: Int = .max) { (all, left) = (steps, steps) }

  /// Whether no more work should be begun.
  var isSpent: Bool { left <= 0 }

  /// How many steps have been done.
  var spent: Int { all - left }

  func spend(_ steps: Int) { left &-= steps }
}
