import Work

/// The results of `body` for 0..<count in that order, worked out by several threads at once where there
/// is enough to do. The number of threads has no influence on the result.
func parallelMap<Result: Sendable>(
  _ count: Int, threads: Int, _ body: (Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map(body) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    let results = buffer.baseAddress.unsafelyUnwrapped
    concurrentPerform(count, threads: threads) { index in
      (results + index).initialize(to: body(index))
    }
    initialized = count
  }
}

/// Cuts 0..<count into about equal runs, works on them at once, and returns their results in order.
func parallelRuns<Result: Sendable>(
  _ count: Int, threads: Int, _ body: (Range<Int>) -> Result
) -> [Result] {
  let runs = count < 64 ? 1 : max(1, threads) * 8
  return parallelMap(runs, threads: threads) { run in
    body((count * run / runs)..<(count * (run + 1) / runs))
  }
}
