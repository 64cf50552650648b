import Foundation
import Geometry
import Scene
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Rendering

@Suite struct PrintSVGTests {
  @Test func `a page is in millimetres and its letters are outlines`() throws {
    let svg = String(decoding: try Scene.sample().printSVG(), as: UTF8.self)
    #expect(svg.contains(#"width="40.0mm" height="20.0mm" viewBox="0 0 400.0 200.0""#))
    #expect(!svg.contains("<text") && !svg.contains("<symbol") && !svg.contains("font"))
    #expect(svg.contains("<title>Test ąž</title>"))
    #expect(svg.contains("<dc:source>Nobody</dc:source>"))
  }

  @Test func `a file is well-formed, whatever its title`() throws {
    var scene = try Scene.sample()
    scene.metadata.title = "A & <b> \"c\" \u{1}"
    scene.metadata.generator = "x > \"y\""
    let parser = XMLParser(data: Data(try scene.printSVG()))
    let tree = Elements()
    parser.delegate = tree
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(tree.texts["title"] == "A & <b> \"c\" ")
    // Paper, square, halo, two words.
    #expect(["rect", "path"].reduce(0) { $0 + tree.counts[$1, default: 0] } == 5)
  }

  @Test func `the red square lies where the scene has it`() throws {
    let svg = String(decoding: try Scene.sample().printSVG(), as: UTF8.self)
    let line = try #require(
      svg.split(separator: "\n").first { $0.contains("fill:rgb(100%,0%,0%)") })
    #expect(line.contains("M 0 0 L 100 0 L 100 100 L 0 100 Z"))
  }

  @Test func `the same page gives the same bytes again and again`() throws {
    let first = try Scene.sample().printSVG()
    for _ in 0..<3 { #expect(try Scene.sample().printSVG() == first) }
  }

  @Test func `surfaces are numbered from one in the order in which they come`() {
    let text = "<g id='surface12'><use href='#surface9'/> sur surface <use href='#surface12'/>"
    let mended = CairoSVG.renumbered(Array(text.utf8)[...])
    #expect(
      String(decoding: mended, as: UTF8.self)
        == "<g id='surface1'><use href='#surface2'/> sur surface <use href='#surface1'/>")
  }
}

private final class Elements: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  var texts: [String: String] = [:]
  private var open = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
    open = name
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    texts[open, default: ""] += string
  }
}
