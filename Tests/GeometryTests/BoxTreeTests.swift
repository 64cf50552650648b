import TestSupport
import Testing

@testable import Geometry

@Suite struct BoxTreeTests {
  @Test func `a tree finds the boxes that touch a box, as a look at all does`() {
    var dice = Xorshift(seed: 3)
    for count in [0, 1, 7, 8, 9, 65, 300] {
      let boxes = (0..<count).map { _ in
        Box(
          x: Double.random(in: 0...100, using: &dice), y: Double.random(in: 0...100, using: &dice),
          width: Double.random(in: 0...30, using: &dice),
          height: Double.random(in: 0...3, using: &dice))
      }
      let tree = BoxTree(boxes)
      for _ in 0..<20 {
        let wanted = Box(
          center: Point(
            Double.random(in: 0...100, using: &dice), Double.random(in: 0...100, using: &dice)),
          width: 10, height: 10)
        var found: [Int] = []
        tree.visit(wanted) {
          found.append($0)
          return true
        }
        #expect(found.sorted() == boxes.indices.filter { boxes[$0].touches(wanted) })
      }
    }
  }

  @Test func `a visit ends when it is told to`() {
    let tree = BoxTree((0..<100).map { _ in Box(x: 0, y: 0, width: 1, height: 1) })
    var count = 0
    tree.visit(Box(x: 0, y: 0, width: 1, height: 1)) { _ in
      count += 1
      return count < 5
    }
    #expect(count == 5)
  }
}
