import Synchronization
import Testing
import Work

@Suite struct MemoTests {
  @Test func `all who ask at the same time get what was ready first`() throws {
    for _ in 0..<50 {
      let memo = Memo<String, Int>()
      let count = Mutex(0)
      let values = try concurrentMap(Array(0..<32), threads: 8) { _ in
        memo.value(for: "a") {
          count.withLock {
            $0 += 1
            return $0
          }
        }
      }
      #expect(Set(values).count == 1)
      #expect(memo.value(for: "a") { -1 } == values[0])
    }
  }
}
