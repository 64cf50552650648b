import Testing

@testable import Work

@Suite("Stopwatch")
struct StopwatchTests {
  @Test("The time of an inner stage does not count for the outer one")
  func nested() throws {
    let watch = Stopwatch()
    watch.time {
      timed(.compose) {
        timed(.overlay) { spin(milliseconds: 20) }
      }
    }
    let totals = Dictionary(uniqueKeysWithValues: watch.totals.map { ($0.stage, $0.duration) })
    let inner = try #require(totals[.overlay])
    let outer = try #require(totals[.compose])
    #expect(inner >= .milliseconds(20))
    #expect(outer < inner)
  }

  @Test("Stages are told in the order of the work, whatever order they ran in")
  func order() {
    let watch = Stopwatch()
    watch.time {
      for stage in [Stage.write, .read, .label] { timed(stage) {} }
    }
    #expect(watch.totals.map(\.stage) == [.read, .label, .write])
  }

  @Test("A stage that fails still ends")
  func failure() {
    struct Failure: Error {}
    let watch = Stopwatch()
    watch.time {
      #expect(throws: Failure.self) { try timed(.draw) { throw Failure() } }
      timed(.encode) {}
    }
    #expect(watch.totals.map(\.stage) == [.draw, .encode])
  }

  @Test("Without a stopwatch the work is simply done")
  func none() {
    #expect(Stopwatch.current == nil)
    #expect(timed(.read) { 7 } == 7)
  }

  private func spin(milliseconds: Int) {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while ContinuousClock.now < end {}
  }
}
