import Geometry
import TestSupport
import Testing

@testable import Labeling

@Suite struct BoxSweepTests {
  @Test(arguments: 1...20)
  func `the sweep finds the boxes that looking at all pairs finds`(seed: UInt64) {
    var random = Xorshift(seed: seed)
    let boxes = (0..<80).map { index in
      // One in ten is as wide as the page.
      Box(
        x: random.number(0, 100), y: random.number(0, 100),
        width: index % 10 == 0 ? 100 : random.number(0, 8), height: random.number(0, 8))
    }
    let meetings = BoxSweep(boxes)
    for box in boxes {
      let expected = boxes.indices.filter { other in
        boxes[other].minX <= box.maxX && boxes[other].maxX >= box.minX
          && boxes[other].minY <= box.maxY && boxes[other].maxY >= box.minY
      }
      #expect(meetings.numbers(meeting: box) == expected)
    }
  }

  @Test func `without boxes nothing meets`() {
    #expect(BoxSweep([]).numbers(meeting: Box(minX: 0, minY: 0, maxX: 1, maxY: 1)).isEmpty)
  }
}
