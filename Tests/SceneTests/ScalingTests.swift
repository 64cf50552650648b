import Geometry
import Testing

@testable import Scene

@Suite struct ScalingTests {
  @Test(arguments: [0.25, 1, 1.5, 40])
  func `everything that is drawn grows with the page`(factor: Double) {
    let (scene, scaled) = (Scene.sample(), Scene.sample().scaled(by: factor))
    #expect(scaled.page.width == scene.page.width * factor)
    #expect(scaled.page.height == scene.page.height * factor)
    #expect(scaled.outlines.count == 3)
    for (old, new) in zip(scene.outlines, scaled.outlines) {
      #expect(alike(new, old.map { $0.scaled(by: factor) }))
    }
  }

  @Test func `the width of lines, dashes, halos and spaces grows too, and nothing else changes`()
    throws
  {
    let scaled = Scene.sample().scaled(by: 3)
    guard case .shape(let shape) = scaled.leaves[0], case .text(let text) = scaled.leaves[1] else {
      Issue.record("the sample has a shape and a text")
      return
    }
    #expect(
      shape.stroke
        == Stroke(.black, Millimetres(1.5), dash: [6, 3], cap: .round, join: .miter))
    #expect(shape.fill == .white)
    #expect(text.halo == .init(.white, Millimetres(0.75)))
    #expect(text.text.size == Millimetres(3) && text.text.letterSpacing == Millimetres(3))
    #expect(text.text.width == 15 && text.text.ink == Box(x: 0, y: -3, width: 15, height: 3))
    #expect(text.text.glyphs.map(\.advance) == [3, 3, 3])
    #expect(text.placement == .straight(Point(12, 36), angle: 0.3))
    #expect(scaled.metadata == Scene.sample().metadata)
    #expect(scaled.groups.map(\.id) == ["a", "b"])
  }

  @Test(arguments: [(2.0, 3.0), (0.5, 0.1), (7.0, 1.0 / 7)])
  func `scaling twice is scaling by the product`(first: Double, second: Double) {
    let twice = Scene.sample().scaled(by: first).scaled(by: second)
    let once = Scene.sample().scaled(by: first * second)
    for (a, b) in zip(twice.outlines, once.outlines) { #expect(alike(a, b)) }
  }

  @Test(arguments: [Vector(3, -7), Vector(0, 0), Vector(-100, 0.5)])
  func `a node moves as a whole, whatever is in it`(way: Vector) {
    let scene = Scene.sample()
    let moved = scene.nodes.map { $0.translated(by: way) }
    #expect(moved.flatMap(\.groups).map(\.id) == ["a", "b"])
    for (old, new) in zip(scene.outlines, moved.flatMap(\.leaves).compactMap(\.outline)) {
      #expect(alike(new, old.map { $0 + way }))
    }
  }
}
