import Work

/// Calls `body` for 0..<count on several threads and returns the results in order. The number of
/// threads does not influence the result.
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

/// Splits 0..<count into runs of similar length, calls `body` for them on several threads, and
/// returns the results in order.
func parallelRuns<Result: Sendable>(
  _ count: Int, threads: Int, _ body: (Range<Int>) -> Result
) -> [Result] {
  let runs = count < 64 ? 1 : max(1, threads) * 8
  return parallelMap(runs, threads: threads) { run in
    body((count * run / runs)..<(count * (run + 1) / runs))
  }
}
