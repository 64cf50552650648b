/// Counts down the steps that a search may still do. The search ends after the same amount of work
/// on every machine. A step is about one word of a mask or one candidate.
///
/// A meter belongs to one thread. It is a class, because all parts of a search share it.
final class StepMeter {
  private let all: Int
  private var left: Int

  init(_ steps: Int = .max) { (all, left) = (steps, steps) }

  /// Whether the steps are used up, so that no more work should be started.
  var isSpent: Bool { left <= 0 }

  /// The number of steps done so far.
  var spent: Int { all - left }

  func spend(_ steps: Int) { left &-= steps }
}
