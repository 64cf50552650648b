import Synchronization
import Testing

@testable import Work

@Suite struct InOrderTests {
  private final class Desk {
    var result = 0
  }

  @Test(arguments: [1, 2, 3, 8])
  func `results are handed on in order, whatever takes longest`(threads: Int) throws {
    var taken: [Int] = []
    try inOrder(40, threads: threads) {
      Desk()
    } work: { desk, index in
      // Earlier pieces take longer.
      desk.result = (0..<((40 - index) * 2000)).reduce(0) { ($0 &* 31) ^ $1 } & 0 | index
      return desk
    } take: { desk, index in
      #expect(desk.result == index)
      taken.append(desk.result)
    }
    #expect(taken == Array(0..<40))
  }

  @Test(arguments: [1, 4])
  func `after a failure nothing more is taken, and the first error is thrown`(threads: Int) throws {
    struct Failure: Error, Equatable { let index: Int }
    var taken: [Int] = []
    #expect(throws: Failure(index: 5)) {
      try inOrder(30, threads: threads) {
        Desk()
      } work: { _, index in
        if index == 5 || index == 6 { throw Failure(index: index) }
      } take: { _, index in
        taken.append(index)
      }
    }
    #expect(taken == [0, 1, 2, 3, 4])
  }

  @Test func `no work is no work`() throws {
    try inOrder(0, threads: 4) {
      Desk()
    } work: { _, _ in
    } take: { _, _ in
      Issue.record()
    }
  }
}

@Suite struct DeferredTests {
  @Test func `the result is there for everybody who waits`() throws {
    let deferred = Deferred { (0..<100_000).reduce(0, +) }
    #expect(try deferred.value() == 4_999_950_000)
    #expect(try deferred.value() == 4_999_950_000)
  }

  @Test func `what the work throws comes to whoever asks`() {
    struct Failure: Error {}
    let deferred = Deferred<Int> { throw Failure() }
    #expect(throws: Failure.self) { try deferred.value() }
  }

  @Test(.timeLimit(.minutes(1)))
  func `work that waits for other work ends, however many threads wait`() throws {
    let outer = (0..<400).map { number in
      Deferred {
        let inner = Deferred { number }
        return try inner.value() + Deferred { try inner.value() }.value()
      }
    }
    #expect(try outer.map { try $0.value() } == (0..<400).map { $0 * 2 })
  }

  @Test func `a memo works a thing out once`() {
    let memo = Memo<String, Int>()
    var calls = 0
    for _ in 0..<3 {
      let value = memo.value(for: "a") {
        calls += 1
        return 7
      }
      #expect(value == 7)
    }
    #expect(calls == 1)
  }
}
