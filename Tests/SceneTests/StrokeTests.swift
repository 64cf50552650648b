import Geometry
import Testing

@testable import Scene

@Suite struct StrokeTests {
  func stroke(_ width: Double, _ dash: [Double] = []) -> Stroke {
    Stroke(.black, Millimetres(width), dash: dash)
  }

  @Test func `a stroke without width is not drawn, and no other is too fine to be written`() {
    for width in [0, -1, .nan, .infinity] { #expect(stroke(width).drawn == nil) }
    #expect(stroke(0.000_01).drawn?.width == Millimetres(0.001))
    #expect(stroke(0.3).drawn == stroke(0.3))
  }

  @Test(arguments: [
    [0.000_1], [0.000_1, 0.000_1], [0, 0], [0.01, 0.005], [.nan, 1], [.infinity, 1],
    Array(repeating: 0.000_4, count: 1000),
  ])
  func `dashes that nobody can see make a solid line`(dash: [Double]) {
    #expect(stroke(1, dash).drawn?.dash == [])
  }

  @Test func `other dashes stay as they are`() {
    for dash in [[2.0, 1], [0, 1], [0.05, 0.05], [1]] {
      #expect(stroke(1, dash).drawn?.dash == dash)
    }
    #expect(stroke(1, [2, 0.000_1]).drawn?.dash == [2, 0])
  }
}
