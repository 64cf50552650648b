import Geometry
import TestSupport
import Testing

@testable import Rendering

@Suite struct PathDataTests {
  func data(_ outline: Outline, decimals: Int = 2) -> String {
    String(decoding: PathData(outline, decimals: decimals).bytes, as: UTF8.self)
  }

  @Test func `steps are relative and short`() {
    let line = Outline(Polyline([Point(1.5, 2), Point(1, 2.25), Point(11, -3)]))
    #expect(data(line) == "m1.5 2-.5 .25 10-5.25")
  }

  @Test func `a closed ring goes on from its start`() {
    var outline = Outline(Ring([Point(0, 0), Point(1, 0), Point(0, 1)]))
    outline.append(Outline(Polyline([Point(2, 2), Point(3, 3)])))
    #expect(data(outline) == "m0 0 1 0-1 1zm2 2 1 1")
  }

  @Test func `curves count from their own start`() {
    let outline = Outline([.move(Point(1, 1)), .curve(Point(2, 1), Point(3, 2), Point(3, 3))])
    #expect(data(outline) == "m1 1c1 0 2 1 2 2")
  }

  @Test func `points that round to the pen are left out`() {
    let line = Outline(Polyline([Point(0, 0), Point(0.001, 0.002), Point(0.5, 0)]))
    #expect(data(line) == "m0 0 .5 0")
  }

  /// Reads the steps back and compares the end with the true one.
  @Test(arguments: 1...20)
  func `rounding does not add up`(seed: Int) throws {
    var random = Xorshift(seed: UInt64(seed))
    var points = [Point(0, 0)]
    for _ in 0..<500 {
      let step = Vector(random.number(0, 0.1), random.number(-0.05, 0.05))
      points.append(points[points.count - 1] + step)
    }
    let text = data(Outline(Polyline(points))).dropFirst()
    var numbers: [Double] = []
    var current = ""
    for character in text + " " {
      if character == " " || character == "-" || character == "l" {
        if let number = Double(current) { numbers.append(number) }
        current = character == "-" ? "-" : ""
      } else {
        current.append(character)
      }
    }
    let x = stride(from: 0, to: numbers.count, by: 2).reduce(0) { $0 + numbers[$1] }
    let y = stride(from: 1, to: numbers.count, by: 2).reduce(0) { $0 + numbers[$1] }
    let last = try #require(points.last)
    #expect(abs(x - last.x) <= 0.00501 && abs(y - last.y) <= 0.00501)
  }
}
