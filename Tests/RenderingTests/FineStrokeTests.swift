import CCairo
import Foundation
import Geometry
import Scene
import Testing

@testable import Rendering

/// Strokes too fine to be written are the same in all formats, and neither NaN nor infinity is ever written.
@Suite struct FineStrokeTests {
  let line = Outline(Polyline([Point(2, 2), Point(38, 18)]))

  func scene(_ stroke: Stroke) throws -> Scene {
    var scene = try Scene.sample()
    scene.nodes = [.shape(SceneShape(line, stroke: stroke))]
    return scene
  }

  func content(_ scene: Scene) -> String {
    String(decoding: PDFPage(PrintSheet(scene)) { _, _ in nil }.content.bytes, as: UTF8.self)
  }

  func svg(_ scene: Scene) -> String { String(decoding: scene.svg(), as: UTF8.self) }

  @Test func `a stroke without width is drawn by no format`() throws {
    let scene = try scene(Stroke(.black, Millimetres(0)))
    #expect(!content(scene).contains("S\n") && !svg(scene).contains("stroke="))
    var empty = scene
    empty.nodes = []
    #expect(try scene.png(dpi: 100) == empty.png(dpi: 100))
  }

  @Test func `a width or a dash that is not 0 is never written as 0`() throws {
    let fine = try scene(Stroke(.black, Millimetres(0.000_01), dash: [0.06, 0.05]))
    #expect(content(fine).contains("\n1 w\n") && content(fine).contains("[60 50] 0 d\n"))
    #expect(svg(fine).contains("stroke-width=\".001\""))
    #expect(svg(fine).contains("stroke-dasharray=\".06 .05\""))
    let finer = try scene(Stroke(.black, Millimetres(0.1), dash: [0.02, 0.004]))
    #expect(content(finer).contains("[20 4] 0 d\n"))
    #expect(svg(finer).contains("stroke-dasharray=\".02 .004\""))
  }

  @Test func `dashes that nobody can see are a solid line in all formats`() throws {
    let dashed = try scene(Stroke(.black, Millimetres(0.3), dash: [0.000_1, 0.000_1]))
    let solid = try scene(Stroke(.black, Millimetres(0.3)))
    #expect(content(dashed) == content(solid) && svg(dashed) == svg(solid))
    #expect(try dashed.png(dpi: 100) == solid.png(dpi: 100))
    #expect(try dashed.printSVG() == solid.printSVG())
  }

  @Test func `what is no number, or too large for any page, is written as 0`() {
    for value in [Double.nan, .infinity, -.infinity, 1e300] {
      #expect(fixed(value, decimals: 3) == 0 && fixedText(value, decimals: 2) == "0")
    }
    #expect(fixed(-12.345_6, decimals: 3) == -12_346)
  }

  @Test func `what Cairo fails at is told in words of our own`() {
    for number in 1..<UInt32(CAIRO_STATUS_LAST_STATUS.rawValue) {
      let status = cairo_status_t(number)
      let own = cairo_status_to_string(status).map { String(cString: $0) } ?? "?"
      #expect(!reason(status).contains(own), "\(own)")
      #expect(reason(status).count > 20)
    }
  }
}
