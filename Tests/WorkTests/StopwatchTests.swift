import Testing

@testable import Work

@Suite struct StopwatchTests {
  @Test func `the time of an inner stage does not count for the outer one`() throws {
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

  @Test func `stages are told in the order of the work, whatever order they ran in`() {
    let watch = Stopwatch()
    watch.time {
      for stage in [Stage.write, .read, .label] { timed(stage) {} }
    }
    #expect(watch.totals.map(\.stage) == [.read, .label, .write])
  }

  @Test func `a stage that fails still ends`() {
    struct Failure: Error {}
    let watch = Stopwatch()
    watch.time {
      #expect(throws: Failure.self) { try timed(.draw) { throw Failure() } }
      timed(.encode) {}
    }
    #expect(watch.totals.map(\.stage) == [.draw, .encode])
  }

  @Test func `without a stopwatch the work is simply done`() {
    #expect(Stopwatch.current == nil)
    #expect(timed(.read) { 7 } == 7)
  }

  private func spin(milliseconds: Int) {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while ContinuousClock.now < end {}
  }
}
