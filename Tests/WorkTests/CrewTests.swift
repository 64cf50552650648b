import Foundation
import Synchronization
import Testing

@testable import Work

@Suite struct CrewTests {
  /// A crew to which the system gives no thread.
  static let nobody = Crew(most: 0)

  @Test func `without a thread the work is done by whoever asked`() throws {
    let here = pthread_self()
    #expect(try Deferred(with: Self.nobody) { pthread_self() }.value() == here)
    var calls = 0
    together(8, with: Self.nobody) { calls += 1 }
    #expect(calls == 1)
  }

  @Test func `others work at the same time`() {
    let crew = Crew(most: 1)
    let both = Mutex(0)
    // Each waits for the other.
    together(2, with: crew) {
      both.withLock { $0 += 1 }
      let end = ContinuousClock.now + .seconds(20)
      while both.withLock({ $0 }) < 2, ContinuousClock.now < end { sched_yield() }
    }
    #expect(both.withLock { $0 } == 2)
  }

  @Test func `nothing of the work is left when it is over, however short it was`() {
    final class Held: Sendable {}
    weak var held: Held?
    for _ in 0..<2000 {
      let own = Held()
      held = own
      together(4) { withExtendedLifetime(own) {} }
    }
    #expect(held == nil)
  }

  @Test(arguments: [0, 1, 7, 1000])
  func `each number is worked on once`(count: Int) {
    let numbers = Mutex<[Int]>([])
    concurrentPerform(count, threads: 4) { number in numbers.withLock { $0.append(number) } }
    #expect(numbers.withLock { $0.sorted() } == Array(0..<count))
  }

  @Test(.timeLimit(.minutes(1)))
  func `work within work ends, however deep`() {
    func tree(_ depth: Int) -> Int {
      guard depth > 0 else { return 1 }
      let sum = Atomic(0)
      concurrentPerform(4, threads: 4) { _ in
        sum.wrappingAdd(tree(depth - 1), ordering: .relaxed)
      }
      return sum.load(ordering: .relaxed)
    }
    #expect(tree(6) == 4096)
  }

  @Test func `a thread has room for a deep document, whatever the shell allows`() {
    let done = Handover()
    let isStarted = startThread {
      done.finish(descend(3_000))
    }
    #expect(isStarted && done.result() == 3_000)
  }
}

/// Each step takes about two hundred bytes of the stack.
private func descend(_ depth: Int) -> Int {
  guard depth > 0 else { return 0 }
  return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 16) { room in
    room[0] = UInt64(depth)
    return descend(depth - 1) + (room[0] == UInt64(depth) ? 1 : 0)
  }
}

/// Hands a number from one thread to another.
private final class Handover: @unchecked Sendable {
  private let condition = NSCondition()
  private var number: Int?

  func finish(_ number: Int) {
    condition.withLock {
      self.number = number
      condition.signal()
    }
  }

  func result() -> Int? {
    condition.withLock {
      while number == nil, condition.wait(until: Date() + 20) {}
      return number
    }
  }
}
