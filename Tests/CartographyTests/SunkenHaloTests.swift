import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography

/// Haloes of names that reach a border lie below it.
@Suite struct SunkenHaloTests {
  let context: MapContext

  init() throws { context = try SampleMap().bench().context }

  func name(_ id: String, at point: Point) throws -> SceneNode {
    let text = SceneText(
      try context.shape("Borgo", .base), at: .straight(point, angle: 0), color: .black,
      halo: .init(.white, Millimetres(0.4)))
    return .group(SceneGroup(id: id, title: id, role: .label, nodes: [.text(text)]))
  }

  func halo(_ names: SceneGroup, _ id: String) -> SceneText.Halo? {
    for case .group(let group) in names.nodes where group.id == id {
      for case .text(let text) in group.nodes { return text.halo }
    }
    return nil
  }

  @Test func `only the halo that a line reaches is drawn apart, without its letters`() throws {
    let border = Polyline([Point(22, 0), Point(22, 100)])
    let names = SceneGroup(
      id: "names", title: "labels", role: .layer,
      nodes: [try name("across", at: Point(20, 50)), try name("beside", at: Point(40, 50))])
    let sunk = SunkenHalos(of: names, below: [border], prefix: "map")
    #expect(halo(sunk.names, "across") == nil && halo(sunk.names, "beside") != nil)
    let group = try #require(sunk.group)
    #expect(group.nodes.count == 1)
    guard case .shape(let shape) = try #require(group.nodes.first) else {
      Issue.record("a halo is no text, which a reader would find twice")
      return
    }
    #expect(shape.fill == nil && shape.stroke?.width == Millimetres(0.8))
    let none = SunkenHalos(of: names, below: [], prefix: "map")
    #expect(none.group == nil && halo(none.names, "across") != nil)
  }

  @Test func `a capital has a square, a large town a ring, both with a dot`() throws {
    func shapes(_ rank: Int) -> [SceneShape] {
      TownDot(radius: Millimetres(1), rank: rank, style: context.style).nodes(at: Point(0, 0))
        .compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    }
    let (capital, large, small) = (shapes(1), shapes(2), shapes(3))
    #expect(capital.count == 2 && large.count == 2 && small.count == 1)
    #expect(capital[0].outline != large[0].outline && large[0].outline == small[0].outline)
    let box = try #require(capital[0].outline.box)
    #expect(box.width == box.height && box.width < 2)
  }
}
