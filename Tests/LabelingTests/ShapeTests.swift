import Foundation
import Geometry
import TestSupport
import Testing

@testable import Labeling

@Suite struct ShapeTests {
  @Test
  func `two turned boxes are near when and only when the exact distance says so, corners aside`() {
    var random = Xorshift(seed: 3)
    for _ in 0..<2000 {
      let boxes = (0..<2).map { _ in
        OrientedBox(
          center: random.point(in: Box(x: 0, y: 0, width: 12, height: 12)),
          axis: Vector(angle: random.number(-3, 3)), halfLength: random.number(0.5, 4),
          halfHeight: random.number(0.3, 1.5))
      }
      let outlines = boxes.map { CheckedOutline(points: $0.corners) }
      let distance = outlines[0].distance(to: outlines[1])
      let isNear = boxes[0].isNear(boxes[1], clearance: 0.5)
      #expect(isNear == boxes[1].isNear(boxes[0], clearance: 0.5))
      if distance < 0.5 - 1e-9 { #expect(isNear) }
      if distance > 0.5 * 2.0.squareRoot() + 1e-9 { #expect(!isNear) }
      #expect(boxes[0].bounds.grown(by: 1e-9).contains(boxes[0].corners[2]))
    }
  }

  @Test func `the length of a segment inside a box is right for turned boxes`() {
    let box = OrientedBox(
      center: Point(5, 5), axis: Vector(angle: .pi / 4), halfLength: 2, halfHeight: 1)
    let length = box.lengthInside(Point(0, 0), Point(10, 10), margin: 0)
    #expect(abs(length - 4) < 1e-9)
    #expect(box.lengthInside(Point(0, 10), Point(2, 10), margin: 0) == 0)
    #expect(abs(box.lengthInside(Point(10, 0), Point(0, 10), margin: 0.5) - 3) < 1e-9)
  }

  @Test func `the coverage grid measures boxes of an area to within its cells`() {
    let area = [
      Polygon(
        Ring(Box(x: 10, y: 10, width: 40, height: 40)),
        holes: [Ring(Box(x: 20, y: 20, width: 10, height: 10))])
    ]
    var grid = CoverageGrid(extent: Box(x: 0, y: 0, width: 60, height: 60), cell: 0.5)
    grid.add(area, value: 2)
    grid.accumulate()
    #expect(abs(grid.sum(in: Box(x: -5, y: -5, width: 100, height: 100)) - 3000) < 1e-6)
    #expect(abs(grid.sum(in: Box(x: 15, y: 15, width: 10, height: 10)) - 150) < 1e-6)
    #expect(grid.value(at: Point(15, 15)) == 2)
    #expect(grid.value(at: Point(25, 25)) == 0)
    #expect(grid.value(at: Point(70, 25)) == 0)
    #expect(abs(grid.mean(in: Box(x: 5, y: 30, width: 10, height: 10)) - 1) < 1e-6)
  }

  @Test func `a box grid finds the same as looking at all boxes, each once`() {
    var random = Xorshift(seed: 9)
    func box() -> Box {
      Box(
        center: random.point(in: Box(x: -20, y: -20, width: 140, height: 140)),
        width: random.number(0, 30), height: random.number(0, 30))
    }
    let boxes = (0..<200).map { _ in box() }
    let grid = BoxGrid(boxes, extent: page, cell: 7)
    for _ in 0..<200 {
      let query = box()
      var found: [Int] = []
      grid.forEach(near: query) {
        found.append($0)
        return true
      }
      #expect(found.sorted() == boxes.indices.filter { boxes[$0].intersects(query) })
    }
  }

  @Test func `boxes held against many at a time overlap those that they overlap one by one`() {
    var random = Xorshift(seed: 11)
    let boxes = (0..<70).map { _ in
      Box(
        center: random.point(in: Box(x: -20, y: -20, width: 60, height: 60)),
        width: random.number(1, 20), height: random.number(1, 20))
    }
    var table = MicrometreBoxTable(capacity: boxes.count)
    for box in boxes { table.append(MicrometreBox(box)) }
    table.close()
    let everywhere = MicrometreBox(Box(x: -100, y: -100, width: 300, height: 300))
    var overlapping = 0
    for count in [1, 7, 8, 9, 63, 64] {
      var masks = [UInt64](repeating: 0, count: boxes.count)
      let any = masks.withUnsafeMutableBufferPointer {
        table.overlaps(
          of: 0, clearance: 500, stack: 500, with: 6..<(6 + count), span: everywhere, into: $0)
      }
      for (number, mask) in masks.enumerated() {
        for rival in 0..<64 {
          let isNear = rival < count && boxes[number].grown(by: 0.5).intersects(boxes[6 + rival])
          #expect((mask >> UInt64(rival) & 1 == 1) == isNear)
          overlapping += isNear ? 1 : 0
        }
      }
      #expect(any == masks.reduce(0, |))
    }
    #expect(overlapping > 500)
  }

  @Test func `millimetres become micrometres rounded outwards`() {
    let edges = MicrometreBox(Box(minX: -1.0004, minY: 0.9996, maxX: 1.0004, maxY: -0.9996))
    #expect(edges.minX == -1001 && edges.minY == 999)
    #expect(edges.maxX == 1001 && edges.maxY == -999)
    #expect(MicrometreBox(Box(minX: 2, minY: -2, maxX: 3, maxY: -1)).minX == 2000)
  }

  @Test func `symbols know their edge and what overlaps them`() {
    let circle = Symbol.circle(center: Point(0, 0), radius: 2)
    let box = Symbol.box(Box(x: 1, y: 1, width: 4, height: 2))
    #expect(circle.overlaps(box) && box.overlaps(circle))
    #expect(!circle.overlaps(.box(Box(x: 1.5, y: 1.5, width: 1, height: 1))))
    #expect(box.overlaps(.box(Box(x: 4, y: 2, width: 4, height: 4))))
    #expect(circle.edge(towards: Vector(0, -3)) == Point(0, -2))
    #expect(box.edge(towards: Vector(1, 0)) == Point(5, 2))
    #expect(box.edge(towards: Vector(1, 1)) == Point(4, 3))
    #expect(circle.distance(to: Box(x: 5, y: -1, width: 2, height: 2)) == 3)
  }
}
