import Geometry
import Testing

@testable import MapSpec

@Suite struct PaperTests {
  @Test(arguments: [
    ("A4", 210.0, 297.0), ("a5", 148, 210), ("A0-landscape", 1189, 841), ("A3-portrait", 297, 420),
    ("210x148", 210, 148), ("62.5x1000", 62.5, 1000),
  ])
  func `a sheet is named or measured`(text: String, width: Double, height: Double) throws {
    let sheet = try #require(Paper(text))
    #expect(sheet.width == Millimetres(width) && sheet.height == Millimetres(height))
  }

  @Test(arguments: [
    "", "A9", "B4", "A4-sideways", "A4-", "210", "210x", "x148", "20x148", "210x148x3", "9999x148",
    "nanx148",
  ])
  func `what is neither a name nor two lengths is no sheet`(text: String) {
    #expect(Paper(text) == nil)
  }

  @Test func `a sheet lies as the page does unless it is told`() throws {
    let wide = PageSpec(
      width: Millimetres(420), height: Millimetres(297), margin: Millimetres(8))
    #expect(try #require(Paper("A5")).turned(like: wide).width == Millimetres(210))
    #expect(try #require(Paper("A5-portrait")).turned(like: wide).width == Millimetres(148))
  }
}
