import Foundation
import Geometry
import Scene
import Testing
import Typesetting

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a layered SVG says, read back as XML.
@Suite struct SVGTests {
  let library: FontLibrary
  let typesetter: Typesetter

  init() throws {
    library = try FontLibrary(families: [
      .init(
        name: "Linux Libertine O", regular: "LinLibertine_R.otf", bold: "LinLibertine_RB.otf",
        italic: "LinLibertine_RI.otf")
    ])
    typesetter = try Typesetter(library)
  }

  func word(_ text: String, tracking: Double = 0, features: [String] = []) throws -> ShapedText {
    try typesetter.shape(
      text,
      TypeStyle(
        family: "Linux Libertine O", size: Millimetres(5), italic: true, tracking: tracking,
        features: features))
  }

  /// A label with a straight name, and a river's name along a line.
  func scene(_ name: String = "Žemė & <co>") throws -> Scene {
    let halo = SceneText.Halo(.white, Millimetres(0.3))
    let label = SceneGroup(
      id: "map-label-a", title: name, role: .label,
      nodes: [
        .text(
          SceneText(
            try word(name), at: .straight(Point(5, 12), angle: 0), color: .black, halo: halo)),
        .text(
          SceneText(
            try word("below", features: ["smcp"]), at: .straight(Point(5, 17), angle: .pi / 2),
            color: .black)),
      ])
    let river = SceneGroup(
      id: "map-label-b", title: "Upė", role: .label,
      nodes: [
        .text(
          SceneText(
            try word("Upė", tracking: 0.1), at: .curve(Polyline([Point(12, 18), Point(38, 16)])),
            color: .black, halo: halo))
      ])
    var scene = Scene(
      page: .init(width: Millimetres(40), height: Millimetres(20)),
      nodes: [
        .group(
          SceneGroup(
            id: "map", title: "Map", role: .panel, nodes: [.group(label), .group(river)]))
      ],
      metadata: .init(
        id: "map", title: "Map", subject: "Sub", keywords: ["k"], language: "lt",
        date: "1939-10-28", credits: "Nobody"))
    scene.metadata.licences = ["CC0"]
    return scene
  }

  func document(_ options: SVGOptions, of scene: Scene? = nil) throws -> SVGDocument {
    try SVGDocument(try (scene ?? self.scene()).svg(options))
  }

  @Test func `words stand where the scene has them with their type`() throws {
    let texts = try document(.init(text: .live)).elements("text")
    #expect(texts.map(\.text) == ["Žemė & <co>", "below", "Upė"])
    #expect(texts[0]["x"] == "5" && texts[0]["y"] == "12" && texts[0]["font-size"] == "5")
    #expect(texts[0]["font-family"] == "Linux Libertine O" && texts[0]["font-style"] == "italic")
    #expect(texts[1]["transform"] == "rotate(90 5 17)" && texts[1]["font-variant"] == "small-caps")
    #expect(texts[2]["letter-spacing"] == ".5")
  }

  @Test func `a halo is a clone of its words so that both change together`() throws {
    let document = try document(.init(text: .live))
    let clones = document.elements("use").compactMap { $0["xlink:href"] }
    #expect(clones.contains("#map-label-a-text"))
    #expect(Set(clones).isSubset(of: Set(document.ids.map { "#" + $0 })))
    // The clone inherits from its group what it does not set itself, so the letters must not set it either.
    #expect(document.elements("text").allSatisfy { $0["fill"] == nil && $0["stroke"] == nil })
  }

  @Test func `words on a line have shapes for readers that cannot bend text`() throws {
    let document = try document(.init(text: .live))
    #expect(document.elements("textPath").map { $0["xlink:href"] } == ["#map-label-b-baseline"])
    let choices = document.elements("switch").first?.children ?? []
    #expect(choices.map(\.name) == ["g", "g"])
    #expect(
      choices.first?["requiredFeatures"] == "http://www.w3.org/TR/SVG11/feature#Text")
    #expect(choices.last?["aria-label"] == "Upė")
  }

  @Test func `every id is unique and begins with the prefix`() throws {
    for text in [SVGOptions.Text.live, .outlines] {
      let ids = try document(.init(text: text, idPrefix: "map-lv")).ids
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { $0 == "map-lv" || $0.hasPrefix("map-lv-") })
    }
  }

  @Test func `outlines need no font`() throws {
    let document = try document(.init(text: .outlines))
    #expect(document.elements("text").isEmpty && document.elements("style").isEmpty)
    let labels = document.elements("g").compactMap { $0["aria-label"] }
    #expect(labels == ["Žemė & <co>", "below", "Upė"])
  }

  @Test func `an embedded font holds the letters of the map and few others`() throws {
    let scene = try scene()
    let uses = scene.fontUses
    #expect(uses.map(\.face.isItalic) == [true])
    let use = try #require(uses.first)
    #expect(use.features == ["smcp"] && use.characters.isSuperset(of: "Žemėblowp".unicodeScalars))
    let part = try use.face.subset(for: use.characters, features: use.features)
    let whole = try Data(contentsOf: URL(fileURLWithPath: use.face.file))
    #expect(part.prefix(4) == [0x4f, 0x54, 0x54, 0x4f] && part.count * 10 < whole.count)
    let font = EmbeddedFont(face: use.face, characters: use.characters, file: part)
    let style = try document(.init(text: .embedded([font])), of: scene).elements("style").first
    let rule = try #require(style?.text)
    #expect(rule.contains("font-family:'Linux Libertine O';font-weight:normal;font-style:italic"))
    #expect(rule.contains("U+17D") && rule.contains(Data(part).base64EncodedString()))
  }

  @Test func `the file says what it is in Dublin Core`() throws {
    let document = try document(.init())
    #expect(document.elements("dc:title").first?.text == "Map")
    #expect(document.elements("dc:language").first?.text == "lt")
    #expect(document.elements("dc:rights").first?.text == "CC0")
    #expect(document.elements("desc").first?.text == "Sub")
    #expect(document.elements("svg").first?["lang"] == "lt")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a&b", "\"'", "\u{200f}a", String(repeating: "m", count: 10_000),
  ])
  func `names are written as they are`(name: String) throws {
    let scene = try scene(name)
    let document = try document(.init(text: .live), of: scene)
    #expect(document.elements("text").first?.text == name)
    #expect(document.elements("script").isEmpty)
    #expect(try SVGDocument(scene.svg()).elements("g").contains { $0["aria-label"] == name })
  }
}

/// An SVG file as a tree.
final class SVGDocument: NSObject, XMLParserDelegate {
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    /// All characters at any depth.
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      (self.name, self.attributes) = (name, attributes)
    }

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  private(set) var all: [Element] = []
  private var open: [Element] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func elements(_ name: String) -> [Element] { all.filter { $0.name == name } }

  var ids: [String] { all.compactMap { $0["id"] } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    let element = Element(name, attributes)
    all.append(element)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    for element in open { element.text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    // The words alone, without the line breaks between elements.
    open.removeLast().text.trimLines()
  }
}

extension String {
  fileprivate mutating func trimLines() {
    while hasSuffix("\n") { removeLast() }
    while hasPrefix("\n") { removeFirst() }
  }
}
