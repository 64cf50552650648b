import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct BarTests {
  @Test(arguments: 0..<20)
  func `bars cover their share of any box, and those of two boxes continue each other`(seed: Int) {
    var random = Xorshift(seed: UInt64(seed))
    let box = Box(
      x: random.number(-200, 200), y: random.number(-200, 200), width: 80, height: 60)
    let angle = random.number(-180, 180)
    let spacing = random.number(0.8, 5)
    let width = spacing * random.number(0.2, 0.8)
    let bars = box.bars(angle: angle, spacing: spacing, width: width)
    let covered = bars.compactMap { $0.clipped(to: box) }.totalArea
    #expect(abs(covered / (box.width * box.height) - width / spacing) < 0.03)
    let wider = box.grown(by: 7).bars(angle: angle, spacing: spacing, width: width)
    for _ in 0..<50 {
      let point = random.point(in: box)
      #expect(bars.contains(point) == wider.contains(point))
    }
  }

  @Test func `a box without height has bars all the same`() {
    let line = Box(x: 0, y: 3, width: 10, height: 0)
    #expect(!line.bars(angle: 60, spacing: 2, width: 1).isEmpty)
  }
}
