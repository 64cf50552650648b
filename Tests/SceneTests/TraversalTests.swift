import Geometry
import Testing

@testable import Scene

@Suite struct TraversalTests {
  @Test func `leaves come in the order in which they are drawn, at any depth`() {
    let kinds = Scene.sample().leaves.map { leaf in
      switch leaf {
      case .group: "group"
      case .shape: "shape"
      case .text(let text): text.text.text
      }
    }
    #expect(kinds == ["shape", "abc", "xyz"])
  }

  @Test func `groups come outer ones first, and an empty one has no leaves`() {
    let empty = SceneNode.group(SceneGroup(id: "c", title: "C", role: .panel, nodes: []))
    let outer = SceneNode.group(
      SceneGroup(id: "o", title: "O", role: .layer, nodes: Scene.sample().nodes + [empty]))
    #expect(outer.groups.map(\.id) == ["o", "a", "b", "c"])
    #expect(empty.leaves.isEmpty && outer.leaves.count == 3)
  }

  @Test func `each face is used once, with all letters and features that are set in it`() {
    var scene = Scene.sample()
    var small = ShapedText.squares("cd")
    small.features = ["smcp"]
    scene.nodes.append(
      .text(SceneText(small, at: .straight(Point(0, 0), angle: 0), color: .black)))
    let uses = scene.fontUses
    #expect(uses.map(\.face.file) == ["f", "g"])
    #expect(uses.map(\.characters) == [Set("abcd".unicodeScalars), Set("xyz".unicodeScalars)])
    #expect(uses.map(\.features) == [["smcp"], []])
  }

  @Test func `what a map shows is its description, or else its subtitle`() {
    var metadata = Scene.sample().metadata
    #expect(metadata.summary == "S")
    metadata.description = "D"
    #expect(metadata.summary == "D")
  }

  @Test func `the works a map comes from are named one by one, or else by the line of credits`() {
    var metadata = Scene.sample().metadata
    #expect(metadata.origins == ["C"])
    metadata.sources = ["One", "Two"]
    #expect(metadata.origins == ["One", "Two"])
  }
}
