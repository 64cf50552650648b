import Geometry
import Scene
import Testing
import Typesetting

@testable import Rendering

@Suite struct PDFTests {
  @Test func `a page without marks is cut at its own edges`() throws {
    let page = try page(of: try Scene.sample().pdf())
    let media = try #require(page["MediaBox"]?.numbers)
    // 40 × 20 mm in points.
    #expect(media.count == 4 && abs(media[2] - 113.3858) < 1e-3 && abs(media[3] - 56.6929) < 1e-3)
    #expect(page["TrimBox"]?.numbers == media)
    #expect(page["BleedBox"]?.numbers == media)
  }

  @Test func `marks make the sheet grow and say where to cut it`() throws {
    let marks = PrintMarks(bleed: Millimetres(4))
    let page = try page(of: try Scene.sample().pdf(marks: marks))
    // 10 mm on each side: 4 of bleed, 5 of marks and 1 to spare.
    let edges: [String: [Double]] = [
      "MediaBox": [0, 0, 60, 40], "TrimBox": [10, 10, 50, 30], "BleedBox": [6, 6, 54, 34],
    ]
    for (name, edges) in edges {
      let found = try #require(page[name]?.numbers)
      for (point, edge) in zip(found, edges) {
        #expect(abs(point - edge * 72 / 25.4) < 1e-3, "\(name)")
      }
    }
  }

  @Test func `a file says what it is, whose data it shows and how it was made`() throws {
    var scene = try Scene.sample()
    scene.metadata.sources = ["One & all"]
    scene.metadata.licences = ["CC0-1.0", "CC-BY-4.0"]
    scene.metadata.generator = "Pactmap 1"
    scene.metadata.fingerprint = "c0ffee"
    let bytes = try scene.pdf()
    let file = try #require(PDFFile(bytes))
    let info = try #require(file.object("Info", of: file.trailer)?.value)
    let expected = [
      "Title": "Test ąž", "Subject": "A subject", "Keywords": "one, two", "Author": "Pactmap",
      "Creator": "Pactmap 1", "Pactmap-Map": "test",
      "Pactmap-Fingerprint": "c0ffee",
    ]
    for (key, text) in expected { #expect(info[key]?.text == text) }
    #expect(info["CreationDate"] == nil, "the day of the map is not that of the file")
    let catalog = try #require(file.object("Root", of: file.trailer)?.value)
    #expect(catalog["Lang"]?.text == "en")
    let metadata = try #require(file.object("Metadata", of: catalog)?.value)
    #expect(metadata["Subtype"] == .name("XML"))
    let text = String(decoding: bytes, as: UTF8.self)
    for element in [
      #"<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Test ąž</rdf:li></rdf:Alt></dc:title>"#,
      "<dc:creator><rdf:Seq><rdf:li>Pactmap</rdf:li></rdf:Seq></dc:creator>",
      #"<rdf:li xml:lang="x-default">CC0-1.0, CC-BY-4.0</rdf:li></rdf:Alt></dc:rights>"#,
      "<dc:source>One &amp; all</dc:source>", "<dc:identifier>c0ffee</dc:identifier>",
      "<xmp:CreatorTool>Pactmap 1</xmp:CreatorTool>",
    ] {
      #expect(text.contains(element), "\(element)")
    }
  }

  @Test func `paper reaches to the bleed, crop marks stand clear of it`() throws {
    let marks = PrintMarks(bleed: Millimetres(4))
    let sheet = PrintSheet(try Scene.sample(), marks: marks)
    let shapes = sheet.nodes.flatMap(\.leaves).compactMap { leaf -> SceneShape? in
      if case .shape(let shape) = leaf { shape } else { nil }
    }
    #expect(shapes.first?.outline.box == sheet.bleed)
    // The red square stands in the corner of the page.
    #expect(shapes[1].outline.box == Box(minX: 6, minY: 6, maxX: 20, maxY: 20))
    let lines = try #require(shapes.last).outline.flattened()
    #expect(lines.count == 8)
    for line in lines {
      for point in line.points {
        #expect(!sheet.bleed.shrunk(by: 0.001).contains(point))
        #expect(sheet.size.box.contains(point))
      }
      let box = try #require(Box(line.points))
      #expect(abs(max(box.width, box.height) - 5) < 1e-9)
    }
  }

  @Test func `the slug stands below the bleed, clear of the crop marks`() throws {
    let scene = try Scene.sample()
    // Two millimetres high, about six points.
    let words = scene.scaled(by: 0.4).leaves.compactMap { leaf -> SceneText? in
      if case .text(let text) = leaf { text } else { nil }
    }
    let word = try #require(words.first?.text)
    let sheet = PrintSheet(scene, marks: PrintMarks(bleed: Millimetres(3), slug: word))
    guard case .text(let slug)? = sheet.nodes.last else {
      Issue.record("no slug")
      return
    }
    let box = try #require(slug.outline.box)
    #expect(box.minY > sheet.bleed.maxY && box.maxY < sheet.size.height.value)
    #expect(box.minX > sheet.trim.minX + 2)
  }

  private func page(of bytes: [UInt8]) throws -> PDFValue {
    let file = try #require(PDFFile(bytes))
    let catalog = try #require(file.object("Root", of: file.trailer)?.value)
    let pages = try #require(file.object("Pages", of: catalog)?.value)
    guard case .array(let kids)? = pages["Kids"], case .reference(let number)? = kids.first else {
      throw RenderingError.drawingFailed(reason: "no page")
    }
    return try #require(file.object(number))
  }
}

extension PDFValue {
  fileprivate var numbers: [Double]? {
    guard case .array(let values) = self else { return nil }
    return values.compactMap { if case .number(let digits) = $0 { Double(digits) } else { nil } }
  }
}
