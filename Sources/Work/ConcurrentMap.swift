/// What some work makes of each of many things, in their order, done on several threads.
///
/// - Parameter threads: as many as work at the same time.
/// - Throws: the first error, in order of the things.
package func concurrentMap<Item: Sendable, Value>(
  _ items: [Item], threads: Int, _ work: @Sendable (Item) throws -> Value
) throws -> [Value] {
  var values: [Value] = []
  values.reserveCapacity(items.count)
  try inOrder(items.count, threads: threads) {
  } work: { _, index in
    try work(items[index])
  } take: { value, _ in
    values.append(value)
  }
  return values
}
