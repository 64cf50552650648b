import Geometry
import Testing

@testable import Scene

@Suite struct ColorTests {
  @Test(arguments: ["#A8221C", "#a8221cff", "#000000", "#FFFFFF80"])
  func `a hex colour is read and written back`(text: String) throws {
    let color = try #require(Color(hex: text))
    #expect(color.hex == text.prefix(7).lowercased())
  }

  @Test(arguments: ["", "#12345", "A8221C", "#GG0000", "#1234567", "red"])
  func `what is not written in hex is no colour`(text: String) { #expect(Color(hex: text) == nil) }
}

@Suite struct SceneTextTests {
  let text = ShapedText.squares()

  @Test func `the ink box holds all letters`() {
    #expect(text.ink == Box(x: 0, y: -1, width: 5, height: 1))
  }

  @Test func `straight text starts at its point`() throws {
    let placed = SceneText(text, at: .straight(Point(10, 20), angle: 0), color: .black)
    #expect(placed.outline.box == Box(x: 10, y: 19, width: 5, height: 1))
  }

  @Test func `letters on a curve follow its direction`() throws {
    let line = Polyline([Point(0, 0), Point(0, 10)])
    let placed = SceneText(text, at: .curve(line), color: .black)
    let box = try #require(placed.outline.box)
    // The line runs down the page, so the letters stand on its right.
    #expect(abs(box.minX) < 1e-9 && abs(box.maxX - 1) < 1e-9)
    #expect(abs(box.height - 5) < 1e-9)
  }
}
