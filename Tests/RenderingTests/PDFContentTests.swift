import Geometry
import Scene
import Testing

@testable import Rendering

/// The operators of a page of 100 × 50 mm.
@Suite struct PDFContentTests {
  let square = Outline(Box(x: 10, y: 20, width: 5, height: 5))
  let red = Color(red: 1, green: 0, blue: 0)

  func lines(_ nodes: [SceneNode]) throws -> [String] {
    var scene = try Scene.sample()
    scene.page = .init(width: Millimetres(100), height: Millimetres(50))
    scene.nodes = nodes
    let page = PDFPage(PrintSheet(scene)) { _, _ in nil }
    return String(decoding: page.content.bytes, as: UTF8.self).split(separator: "\n").map(
      String.init)
  }

  @Test func `a shape is a path in micrometres from the top left corner`() throws {
    #expect(
      try lines([.shape(SceneShape(square, fill: red))]) == [
        "0.00283464567 0 0 -0.00283464567 0 141.732283 cm", "1 0 0 rg", "10000 20000 m",
        "15000 20000 l", "15000 25000 l", "10000 25000 l", "h", "f*",
      ])
  }

  @Test func `what is set once stays set`() throws {
    let stroke = Stroke(red, Millimetres(0.1), dash: [1, 0.5], cap: .round, join: .bevel)
    let shape = SceneNode.shape(SceneShape(square, stroke: stroke))
    let found = try lines([shape, shape])
    #expect(
      found.filter { !"mlhcSf".contains($0.last ?? " ") } == [
        "1 0 0 RG", "100 w", "1 J", "2 j", "[1000 500] 0 d",
      ])
    #expect(found.filter { $0 == "S" }.count == 2)
  }

  @Test func `opacity of fills and of lines is set apart, and back`() throws {
    let faint = SceneNode.shape(
      SceneShape(square, fill: red.withAlpha(0.5), stroke: Stroke(red, Millimetres(1))))
    let found = try lines([faint, .shape(SceneShape(square, fill: red))])
    #expect(found.filter { $0.hasSuffix("gs") } == ["/f500 gs", "/f1000 gs"])
    // In one operator the line would hide the fill that shines through below it.
    #expect(found.contains("f*") && found.contains("S") && !found.contains("B*"))
  }

  @Test func `points that fall together are left out, but a dot stays`() throws {
    let line = Polyline([Point(1, 1), Point(1.000_1, 1), Point(2, 1), Point(2.000_1, 1)])
    let dot = Polyline([Point(5, 5), Point(5, 5)])
    let stroke = Stroke(red, Millimetres(1), cap: .round)
    #expect(
      try lines([.shape(SceneShape(Outline([line, dot]), stroke: stroke))]).suffix(6) == [
        "1000 1000 m", "1000 1000 l", "2000 1000 l", "5000 5000 m", "5000 5000 l", "S",
      ])
  }

  @Test func `groups of the first order are layers`() throws {
    let inner = SceneGroup(
      id: "b", title: "Inner", role: .feature, nodes: [.shape(SceneShape(square, fill: red))])
    let outer = SceneGroup(id: "a", title: "Öuter", role: .layer, nodes: [.group(inner)])
    let found = try lines([.group(outer)])
    #expect(found.filter { $0.hasSuffix("BDC") } == ["/OC /L1 BDC"])
    #expect(found.last == "EMC")
    var scene = try Scene.sample()
    scene.nodes = [.group(outer)]
    let bytes = try scene.pdf()
    let file = try #require(PDFFile(bytes))
    let catalog = try #require(file.object("Root", of: file.trailer)?.value)
    guard case .array(let layers)? = catalog["OCProperties"]?["OCGs"],
      case .reference(let number)? = layers.first
    else {
      Issue.record("no layers")
      return
    }
    #expect(layers.count == 1 && file.object(number)?["Name"]?.text == "Öuter")
  }

  @Test func `a font that no file can hold becomes shapes that keep their words`() throws {
    let words = try Scene.sample().leaves.filter { if case .text = $0 { true } else { false } }
    let found = try lines(words)
    #expect(found.filter { $0.hasPrefix("/Span <</ActualText <FEFF017D") }.count == 2)
    #expect(!found.contains("BT") && found.contains("f"))
  }
}
