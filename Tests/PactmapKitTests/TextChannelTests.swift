import Foundation
import TestSupport
import Testing

@testable import PactmapKit

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever the texts of an atlas hold, in the files they are texts.
@Suite struct TextChannelTests {
  static let vectors: [(OutputFormat, OutputOptions.Text)] = [
    (.svg, .embedded), (.svg, .live), (.svg, .outlines), (.printSVG, .embedded),
  ]

  @Test(arguments: vectors)
  func `an SVG file is well-formed, and its title, words and data are those of the atlas`(
    format: OutputFormat, text: OutputOptions.Text
  ) throws {
    let atlas = try HostileAtlas()
    let bytes = try atlas.file(format, text)
    let document = try Elements(bytes)
    let title = HostileAtlas.words.replacing("{'}", with: "'") + "Tamar 1901"
    // The title of a picture that a reader of the screen names holds its day, too.
    let name = format == .svg ? title + ", 1 June 1901" : title
    #expect(document.texts("title").first == name)
    #expect(document.texts("desc").contains { $0.contains(HostileAtlas.words + "Lobo") })
    guard format == .svg else { return }
    // Long words are drawn in several lines, and with the apostrophe of print.
    let said = (text == .outlines ? document.values("aria-label") : document.texts("text")).joined()
    for words in [HostileAtlas.words + "Lobo", HostileAtlas.words.replacing("{'}", with: "'")] {
      #expect(said.contains(words.replacing("'", with: "’")), "\(said)")
    }
  }

  @Test(arguments: vectors)
  func `an SVG file runs nothing and asks for nothing from elsewhere`(
    format: OutputFormat, text: OutputOptions.Text
  ) throws {
    let atlas = try HostileAtlas()
    let document = try Elements(try atlas.file(format, text))
    let known: Set = [
      "svg", "g", "path", "use", "text", "textPath", "switch", "defs", "style", "title", "desc",
      "metadata", "sodipodi:namedview", "rect", "clipPath", "symbol",
    ]
    for element in document.all {
      let isMetadata = ["rdf:", "cc:", "dc:", "xmp:", "pdf:"].contains {
        element.name.hasPrefix($0)
      }
      #expect(known.contains(element.name) || isMetadata, "\(element.name)")
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on"), "\(name)")
        if name.hasSuffix("href") { #expect(value.hasPrefix("#"), "\(value)") }
        if name != "style" && value.contains("url(") && !name.hasPrefix("data-")
          && name != "font-family"
        {
          #expect(value.hasPrefix("url(#"), "\(name)=\(value)")
        }
      }
    }
    let sheet = document.texts("style").joined()
    #expect(!sheet.contains("@import") && !sheet.contains("http:"))
    #expect(sheet.matches(of: /url\((?!data:)/).isEmpty)
    #expect(sheet.matches(of: /@/).count == sheet.matches(of: /@font-face\{/).count)
  }

  @Test
  func `the XMP of a PDF file is well-formed and holds the title and the sources as they are`()
    throws
  {
    let atlas = try HostileAtlas()
    let bytes = try atlas.file(.pdf)
    let start = try #require(bytes.firstRange(of: Array("<x:xmpmeta".utf8)))
    let end = try #require(bytes.firstRange(of: Array("</x:xmpmeta>".utf8)))
    let packet = try Elements(Array(bytes[start.lowerBound..<end.upperBound]))
    let title = HostileAtlas.words.replacing("{'}", with: "'") + "Tamar 1901"
    #expect(packet.texts("dc:title").contains { $0.contains(title) })
    #expect(
      packet.texts("dc:source").contains { $0.contains(HostileAtlas.words + "Tamar Gazette") })
    #expect(packet.texts("dc:rights").contains { $0.contains(HostileAtlas.words + "CC0") })
  }

  @Test
  func `the texts of a PNG file hold the title and the sources as they are, without a zero byte`()
    throws
  {
    let atlas = try HostileAtlas()
    let texts = pngTexts(try atlas.file(.png))
    let title = HostileAtlas.words.replacing("{'}", with: "'") + "Tamar 1901"
    #expect(texts["Title"] == title)
    #expect(texts["Source"]?.contains(HostileAtlas.words + "Tamar Gazette") == true)
    #expect(texts["Copyright"]?.contains(HostileAtlas.words + "CC0") == true)
  }

  @Test(arguments: OutputFormat.allCases)
  func `a map is found in a file by what it was made from, whatever its name`(format: OutputFormat)
    throws
  {
    let name = #"a b;c=d %20 <&"'>é"#
    let atlas = try Scratch.copy()
    let text = try String(contentsOfFile: atlas + "/maps/lobo.yaml", encoding: .utf8)
    try text.replacing("id: lobo", with: "id: '\(name.replacing("'", with: "''"))'")
      .write(toFile: "\(atlas)/maps/\(name).yaml", atomically: true, encoding: .utf8)
    let read = try Atlas(path: atlas)
    let files = try read.render(name, formats: [format], OutputOptions(dpi: 30))
    let path = try read.write(files, to: atlas + "/out")[0]
    #expect(try read.verify(path).map == name)
    #expect(try read.verify(path).verdict == .current)
  }

  /// The `iTXt` chunks by their keywords.
  private func pngTexts(_ file: [UInt8]) -> [String: String] {
    var texts: [String: String] = [:]
    var position = 8
    while position + 12 <= file.count {
      let length = file[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
      let data = file[(position + 8)..<(position + 8 + length)]
      if file[(position + 4)..<(position + 8)].elementsEqual("iTXt".utf8) {
        let parts = data.split(separator: 0, omittingEmptySubsequences: false)
        texts[String(decoding: parts[0], as: UTF8.self)] =
          parts.count == 6 ? String(decoding: parts[5], as: UTF8.self) : "a zero byte"
      }
      position += length + 12
    }
    return texts
  }
}

/// The elements of an XML file; cannot be made from one that is not well-formed.
private struct Elements {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  let all: [Element]

  init(_ bytes: [UInt8]) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    try #require(
      parser.parse(), "\(String(describing: parser.parserError)) line \(parser.lineNumber)")
    all = reader.elements
  }

  /// The texts in all elements of a name, with those of the elements inside.
  func texts(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.text) }

  /// What an attribute holds, wherever it stands.
  func values(_ attribute: String) -> [String] { all.compactMap { $0.attributes[attribute] } }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(
      _ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for index in open { elements[index].text += text }
    }
  }
}
