import Synchronization
import Testing
import Work

@Suite struct MemoTests {
  @Test func `all who ask at the same time get what was ready first`() {
    for _ in 0..<50 {
      let memo = Memo<String, Int>()
      let count = Mutex(0)
      let values = Mutex<Set<Int>>([])
      concurrentPerform(32, threads: 8) { _ in
        let value = memo.value(for: "a") {
          count.withLock {
            $0 += 1
            return $0
          }
        }
        values.withLock { _ = $0.insert(value) }
      }
      let first = memo.value(for: "a") { -1 }
      #expect(values.withLock { $0 } == [first])
    }
  }
}
