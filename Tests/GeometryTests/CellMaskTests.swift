import Testing

@testable import Geometry

@Suite struct CellMaskTests {
  let square = Polygon(
    Ring(Box(x: 0, y: 0, width: 20, height: 20)),
    holes: [Ring(Box(x: 5, y: 5, width: 10, height: 10)).reversed])

  @Test func `an area on a grid has its rings again, holes included`() {
    var mask = CellMask(Box(x: -2, y: -2, width: 24, height: 24), cell: 0.1)
    mask.fill([square].edges)
    let area = mask.rings.polygons
    #expect(area.count == 1 && area.first?.holes.count == 1)
    #expect(abs(area.totalArea - 300) < 12)
  }

  @Test func `what lies within a distance is found, to the width of a cell`() {
    var mask = CellMask(Box(x: -5, y: -5, width: 30, height: 30), cell: 0.1)
    mask.trace([Polyline([Point(0, 10), Point(20, 10)])])
    let grown = mask.grown(by: 2).rings.polygons
    #expect(grown.count == 1)
    // A strip with round ends.
    #expect(abs(grown.totalArea - (80 + .pi * 4)) < 5)
    #expect(grown.contains(Point(10, 11.7)) && !grown.contains(Point(10, 12.3)))
  }

  @Test func `a mask of a vast box has few cells`() {
    var mask = CellMask(Box(x: 0, y: 0, width: 1e7, height: 1e7), cell: 0.001)
    mask.trace([Polyline([Point(0, 0), Point(1e7, 1e7)])])
    #expect(!mask.rings.isEmpty)
  }

  @Test func `cells that touch at a corner are apart`() {
    var mask = CellMask(Box(x: 0, y: 0, width: 4, height: 4), cell: 1)
    mask.fill(
      [
        Polygon(Box(x: 0, y: 0, width: 1, height: 1)),
        Polygon(Box(x: 1, y: 1, width: 1, height: 1)),
      ].edges)
    #expect(mask.rings.map(\.area) == [1, 1])
  }
}
