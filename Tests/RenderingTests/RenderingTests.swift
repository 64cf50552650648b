import Scene
import Testing

@testable import Rendering

@Suite struct RenderingTests {
  @Test func `an SVG has the size of its page and no text that needs a font`() throws {
    let svg = String(decoding: try Scene.sample().svg(), as: UTF8.self)
    #expect(svg.contains(#"width="40mm" height="20mm" viewBox="0 0 40 20""#))
    #expect(svg.contains("<title id=\"test-title\">Test ąž</title>"))
    #expect(svg.contains(#"aria-label="Žemė""#))
    #expect(!svg.contains("<text"))
    #expect(!svg.contains("font-family"))
  }

  @Test func `groups become layers with readable names and facts`() throws {
    var scene = try Scene.sample()
    scene.nodes = [
      .group(
        SceneGroup(
          id: "test-b", title: "Bases & <limits>", role: .layer,
          data: ["men": "8000", "kind": "army"],
          nodes: scene.nodes))
    ]
    let svg = String(decoding: scene.svg(), as: UTF8.self)
    let tag =
      #"<g id="test-b" inkscape:groupmode="layer" inkscape:label="Bases &amp; &lt;limits&gt;" "#
    #expect(svg.contains(tag + #"data-kind="army" data-men="8000">"#))
  }

  @Test func `drawing twice gives the same bytes`() throws {
    let scene = try Scene.sample()
    #expect(try scene.png(dpi: 100) == scene.png(dpi: 100))
    #expect(try scene.pdf() == scene.pdf())
    #expect(scene.svg() == scene.svg())
  }
}
