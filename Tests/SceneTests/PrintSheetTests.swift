import Geometry
import Testing

@testable import Scene

@Suite struct PrintSheetTests {
  @Test func `a page without marks is its own sheet`() {
    let scene = Scene.sample()
    let sheet = PrintSheet(scene)
    #expect(sheet.size == scene.page)
    #expect(sheet.trim == scene.page.box && sheet.bleed == scene.page.box)
    #expect(sheet.nodes.flatMap(\.leaves).compactMap(\.outline) == scene.outlines)
  }

  @Test(arguments: [0.0, 2, 3, 5])
  func `a page with marks lies in the middle of a larger sheet`(bleed: Double) {
    let scene = Scene.sample()
    let sheet = PrintSheet(scene, marks: PrintMarks(bleed: Millimetres(bleed)))
    let whole = sheet.size.box
    #expect(sheet.trim.width == 40 && sheet.trim.height == 20)
    #expect(sheet.trim.center.distance(to: whole.center) < 1e-9)
    #expect(sheet.bleed == sheet.trim.grown(by: bleed))
    #expect(whole.contains(sheet.bleed))
    let way = Vector(sheet.trim.minX, sheet.trim.minY)
    let drawn = sheet.nodes.flatMap(\.leaves).compactMap(\.outline)
    for (old, new) in zip(scene.outlines, drawn) { #expect(alike(new, old.map { $0 + way })) }
  }

  @Test(arguments: [0.0, 3, 5])
  func `crop marks lie on the edges of the page and touch neither it nor its bleed`(bleed: Double)
    throws
  {
    let sheet = PrintSheet(
      Scene.sample(), marks: PrintMarks(bleed: Millimetres(bleed)))
    let marks = try #require(sheet.nodes.last?.outline).flattened()
    #expect(marks.count == 8)
    for mark in marks {
      let (start, end) = (mark.points[0], mark.points[1])
      #expect(abs(start.distance(to: end) - PrintMarks.markLength.value) < 1e-9)
      let isUpright = start.x == end.x
      let edges =
        isUpright ? [sheet.trim.minX, sheet.trim.maxX] : [sheet.trim.minY, sheet.trim.maxY]
      #expect(edges.contains(isUpright ? start.x : start.y))
      for point in mark.points {
        #expect(!sheet.bleed.shrunk(by: 1e-9).contains(point) && sheet.size.box.contains(point))
        #expect(!sheet.trim.grown(by: PrintMarks.leastOffset.value - 1e-9).contains(point))
      }
    }
  }

  @Test func `the slug stands below the page, off it, and clear of the crop marks`() throws {
    let slug = ShapedText.squares()
    let sheet = PrintSheet(
      Scene.sample(), marks: PrintMarks(bleed: Millimetres(3), slug: slug))
    let ink = try #require(sheet.nodes.last?.outline?.box)
    #expect(ink.minY > sheet.bleed.maxY && sheet.size.box.contains(ink))
    #expect(ink.minX > sheet.trim.minX)
  }
}
