import Geometry
import TestSupport
import Testing

@Suite struct GridIndexTests {
  @Test(arguments: [0.5, 3, 50])
  func `the grid index finds the same boxes as looking at all of them`(_ cell: Double) {
    var random = Xorshift(seed: 10)
    let plane = Box(x: -30, y: -30, width: 60, height: 60)
    var index = GridIndex(cell: cell)
    var boxes: [Box] = []
    for number in 0..<150 {
      let box = Box(
        center: random.point(in: plane), width: random.number(0, 8), height: random.number(0, 8))
      boxes.append(box)
      #expect(index.insert(box) == number)
    }
    for _ in 0..<100 {
      let query = random.box(in: plane)
      #expect(index.query(query) == boxes.indices.filter { boxes[$0].intersects(query) })
    }
  }

  @Test func `an empty grid index finds nothing`() {
    #expect(GridIndex(cell: 1).query(Box(x: 0, y: 0, width: 9, height: 9)).isEmpty)
  }
}
