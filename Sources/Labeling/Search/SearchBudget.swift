/// How much work a search may do. Counted in steps, never in time, so that the result is the same on every
/// machine.
struct SearchBudget: Sendable {
  /// How often each price of the relaxation is set.
  var sweeps = 30
  /// Subgradient steps after that.
  var climbs = 150
  /// Partial choices looked at by one exact search.
  var nodes = 40_000
  /// Partial choices looked at by one search along the map.
  var states = 80_000
  /// Groups that an exact search takes on together.
  var exactSize = 400
  /// How many pushes one push may cause.
  var chainLength = 3
  /// Candidates tried per group in one round of pushes.
  var pushesPerGroup = 400
  /// Groups of which a part of a large component consists at least.
  var partSize = 700
  /// Groups from which on a component is not solved to the end while others may still change.
  var draftSize = 300
  /// How often the reduction looks at each group at most.
  var reductions = 6
  /// Whether windows are looked at only round labels left out.
  var windowsAreForDropped = false
  /// How often the prices in a window are set.
  var windowSweeps = 3
  /// How many groups a window has.
  var windowSize = 14
  /// How many partial choices are looked at in one window.
  var windowNodes = 2000
  /// Steps of a ``StepMeter`` for the whole of one choice.
  var steps = 250_000_000
  /// How often pushes and windows take turns.
  var rounds = 12

  /// Less for each group when there are many, so that the whole stays quick.
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
