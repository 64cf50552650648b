import Geometry
import MapSpec
import Scene
import Testing

@testable import Cartography

/// Columns, footers and boxes draw what they measured.
@Suite struct FurnitureTests {
  func setter(
    column: String? = nil, footer: String? = nil
  ) throws -> (setter: PanelSetter, layout: PageLayout) {
    var map = SampleMap()
    (map.column, map.footer) = (column, footer)
    let bench = try map.bench()
    return (
      PanelSetter(context: bench.context, matter: bench.matter), PageLayout(bench.context.map)
    )
  }

  /// The boxes round what some groups draw.
  func boxes(_ nodes: [SceneNode]) throws -> [Box] { try nodes.map { try drawnBox([$0]) } }

  func ids(_ nodes: [SceneNode]) -> [String] {
    nodes.compactMap { if case .group(let group) = $0 { group.id } else { nil } }
  }

  @Test func `a column holds its panels in order, apart and within its box`() throws {
    let (setter, layout) = try setter(
      column: "{side: left, width: 70, panels: [title, strength, units, areas, credits]}")
    let box = try #require(layout.column)
    let nodes = try Column(setter: setter, box: box).nodes()
    #expect(
      ids(nodes) == ["title", "strength", "areas", "credits"].map { "sample-panel-\($0)" },
      "a panel without anything to tell has no place")
    let boxes = try boxes(nodes)
    for (above, below) in zip(boxes, boxes.dropFirst()) {
      #expect(below.minY - above.maxY > [Panel].narrowestGap / 2)
    }
    for panel in boxes { #expect(box.grown(by: 0.3).contains(panel)) }
  }

  @Test func `panels of a full column share the room that is left, in an empty one they stay near`()
    throws
  {
    let (setter, layout) = try setter(column: "{side: left, width: 70, panels: [title, credits]}")
    let box = try #require(layout.column)
    let panels = try setter.column([.title, .credits], width: box.width, height: box.height)
    let heights = panels.reduce(0) { $0 + $1.height }
    for (spare, gap) in [(3.0, 3.0), (50.0, 9.0)] {
      let room = Box(x: 0, y: 0, width: box.width, height: heights + spare)
      let credits = try boxes(Column(setter: setter, box: room).nodes())[1]
      let alone = try boxes([setter.group(panels[1], at: Vector(0, 0))])[0]
      #expect(abs(credits.minY - alone.minY - panels[0].height - gap) < 1e-9)
    }
  }

  @Test func `a column short of room sets its lines closer before anything goes`() throws {
    let (setter, _) = try setter(column: "{side: left, width: 70, panels: [title, areas]}")
    let wide = try setter.column([.title, .areas], width: 70, height: 1000)
    let tight = try setter.column([.title, .areas], width: 70, height: 1)
    #expect(tight.map(\.kind) == wide.map(\.kind) && tight.stackedHeight < wide.stackedHeight)
  }

  @Test func `a footer is as high as its highest panel, and its panels share the width`() throws {
    let (setter, layout) = try setter(footer: "{height: 60, panels: [treaties, areas]}")
    let box = try #require(layout.footer)
    let footer = Footer(setter: setter, box: box)
    let width = (box.width - PageLayout.gutter.value) / 2
    let heights = try [PanelKind.treaties, .areas].map { try setter.panel($0, width: width).height }
    #expect(try footer.height() == heights.max())
    let boxes = try boxes(footer.nodes())
    #expect(boxes[0].maxX < boxes[1].minX && boxes[1].maxX < box.maxX + 0.3)
    #expect(boxes.allSatisfy { $0.minY > box.minY - 0.3 })
    #expect(try boxes.allSatisfy { $0.maxY < box.minY + (try footer.height()) + 0.3 })
  }

  @Test func `a footer whose panels are gone has no height and draws nothing`() throws {
    let (setter, layout) = try setter(footer: "{height: 20, panels: [areas]}")
    let without = setter.context.with(setter.context.map.without([.areas]))
    let footer = Footer(
      setter: PanelSetter(context: without, matter: setter.matter),
      box: try #require(layout.footer))
    #expect(try footer.height() == 0)
    #expect(try footer.nodes().isEmpty)
  }

  @Test func `a box of panels measures what it draws on its own paper`() throws {
    let (setter, _) = try setter()
    let inset = PanelBox(setter: setter, kinds: [.treaties, .milestones], width: 60)
    let size = try inset.size()
    let nodes = try inset.nodes(size: size)
    let paper = try #require(nodes.first?.shapes.first)
    #expect(paper.outline.box == Box(x: 0, y: 0, width: 60, height: size.dy))
    #expect(paper.fill == setter.context.style.color(.panel))
    let boxes = try boxes(Array(nodes.dropFirst()))
    #expect(boxes.count == 2 && boxes[0].maxY < boxes[1].minY)
    for panel in boxes {
      #expect(Box(x: 0, y: 0, width: 60, height: size.dy).shrunk(by: 2.5).contains(panel))
    }
  }

  @Test func `a panel of the footer that has nothing to tell leaves no hole`() throws {
    var map = SampleMap()
    map.footer = "{height: 60, panels: [units, treaties]}"
    let bench = try map.bench()
    let setter = PanelSetter(context: bench.context, matter: bench.matter)
    let box = try #require(PageLayout(bench.context.map).footer)
    let nodes = try Footer(setter: setter, box: box).nodes()
    #expect(nodes.count == 1)
    let left = nodes.flatMap(\.leaves).compactMap { leaf -> Double? in
      if case .text(let text) = leaf { text.outline.box?.minX } else { nil }
    }.min()
    #expect(try #require(left) < box.minX + 1)
  }
}
