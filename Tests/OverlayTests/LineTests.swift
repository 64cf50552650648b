import Geometry
import Testing

@testable import Overlay

@Suite struct LineTests {
  let overlay: Overlay
  /// Runs leftwards through both squares of the area.
  let westward = Polyline([Point(10, 0.5), Point(-1, 0.5)])
  let area = [square(0, 0, 1), square(4, 0, 2)]

  init() throws { overlay = try Overlay() }

  @Test func `pieces inside keep the line's direction and order`() throws {
    let pieces = try overlay.clip([westward], to: area)
    #expect(
      pieces == [
        Polyline([Point(6, 0.5), Point(4, 0.5)]), Polyline([Point(1, 0.5), Point(0, 0.5)]),
      ])
  }

  @Test func `a line inside stays whole, one outside vanishes`() throws {
    let inside = Polyline([Point(4.5, 1), Point(5, 0.5), Point(5.5, 1)])
    let outside = Polyline([Point(0, 5), Point(9, 5)])
    #expect(try overlay.clip([outside, inside], to: area) == [inside])
  }

  @Test func `a line that crosses another one is not broken there`() throws {
    let north = Polyline([Point(5, -1), Point(5, 3)])
    #expect(try overlay.clip([westward, north], to: [square(4, 0, 2)]).count == 2)
  }

  @Test func `chains that meet end to end become one, three that meet stay apart`() throws {
    let first = Polyline([Point(0, 0), Point(1, 0)])
    let second = Polyline([Point(1, 0), Point(2, 1)])
    #expect(
      try overlay.merged([second, first])
        == [Polyline([Point(0, 0), Point(1, 0), Point(2, 1)])])
    let third = Polyline([Point(1, 0), Point(1, -1)])
    #expect(try overlay.merged([first, second, third]).count == 3)
  }

  @Test func `crossing lines enclose faces`() throws {
    let frame = square(0, 0, 2).outer.closed
    let across = Polyline([Point(-1, 1), Point(3, 1)])
    let faces = try overlay.faces(of: [frame, across])
    #expect(faces.map(\.area) == [2, 2])
  }
}
