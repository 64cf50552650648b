import Geometry
import Scene
import Testing

@Suite struct BleedTests {
  let metadata = Scene.Metadata(
    id: "a", title: "", subject: "", keywords: [], language: "en", date: "", credits: "")

  @Test func `what touches an edge of the page is drawn on beyond it, the rest stays`() {
    let boxes = [
      Box(x: 0, y: 0, width: 40, height: 20), Box(x: 30, y: 5, width: 10, height: 2),
      Box(x: 3, y: 3, width: 10, height: 10), Box(x: -8, y: 18, width: 10, height: 10),
    ]
    let scene = Scene(
      page: .init(width: Millimetres(40), height: Millimetres(20)),
      nodes: boxes.map { .shape(SceneShape(Outline($0), fill: .black)) }, metadata: metadata)
    let bleeding = scene.bleeding(by: Millimetres(3))
    #expect(bleeding.page == scene.page)
    let reached = bleeding.leaves.map { leaf -> Box? in
      if case .shape(let shape) = leaf { shape.outline.box } else { nil }
    }
    #expect(
      reached == [
        Box(minX: -3, minY: -3, maxX: 43, maxY: 23), Box(minX: 30, minY: 5, maxX: 43, maxY: 7),
        boxes[2], boxes[3],
      ])
  }

  @Test func `paper bleeds in its group, and words stay where they are`() throws {
    var scene = Scene.sample()
    let paper = SceneShape(Outline(scene.page.box), fill: .white)
    scene.nodes.insert(
      .group(SceneGroup(id: "p", title: "P", role: .paper, nodes: [.shape(paper)])), at: 0)
    let edge = SceneText(.squares(), at: .straight(Point(0, 1), angle: 0), color: .black)
    scene.nodes.append(.text(edge))
    let bleeding = scene.bleeding(by: Millimetres(2))
    #expect(bleeding.outlines.first?.box == scene.page.box.grown(by: 2))
    #expect(Array(bleeding.outlines.dropFirst()) == Array(scene.outlines.dropFirst()))
    #expect(bleeding.groups.map(\.id) == ["p", "a", "b"])
  }

  @Test func `a bleed of nothing changes nothing`() {
    #expect(Scene.sample().bleeding(by: Millimetres(0)).outlines == Scene.sample().outlines)
  }
}
