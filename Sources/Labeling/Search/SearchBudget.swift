/// Limits for the work of a search. They count steps instead of time, so the result is the same on
/// every machine.
struct SearchBudget: Sendable {
  /// How often the relaxation adjusts each price.
  var sweeps = 30
  /// The number of subgradient steps after that.
  var climbs = 150
  /// The number of partial solutions in one exact search.
  var nodes = 40_000
  /// The number of partial solutions in one search by dynamic programming.
  var states = 80_000
  /// The largest number of groups for an exact search.
  var exactSize = 400
  /// The largest number of moves in an ejection chain.
  var chainLength = 3
  /// The number of candidates that are tried for each group in one round of ejection chains.
  var pushesPerGroup = 400
  /// The smallest number of groups in a part of a large component.
  var partSize = 700
  /// Components with at least this many groups are not solved to the end while the problem may
  /// still change.
  var draftSize = 300
  /// How often the reduction examines each group at most.
  var reductions = 6
  /// Whether windows are solved only around labels that were left out.
  var windowsAreForDropped = false
  /// How often each price is adjusted in a window.
  var windowSweeps = 3
  /// The number of groups in a window.
  var windowSize = 14
  /// The number of partial solutions in the search of one window.
  var windowNodes = 2000
  /// The number of steps of a ``StepMeter`` for the whole problem.
  var steps = 250_000_000
  /// The number of rounds in which ejection chains and windows alternate.
  var rounds = 12

  /// Creates limits for a problem of this many groups. For large problems the limits per group are
  /// lower, so that the total time stays short.
  init(groups: Int) {
    guard groups > 600 else { return }
    sweeps = 30
    climbs = 100
    nodes = 4000
    states = 4000
    exactSize = 40
    pushesPerGroup = 60
    windowNodes = 300
    rounds = 2
    windowSize = 8
    guard groups > 1500 else { return }
    sweeps = 3
    climbs = 0
    nodes = 2000
    exactSize = 40
    chainLength = 2
    pushesPerGroup = 12
    windowNodes = 100
    rounds = 1
    reductions = 1
    windowsAreForDropped = true
    windowSweeps = 2
  }
}
