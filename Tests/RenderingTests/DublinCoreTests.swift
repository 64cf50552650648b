import Geometry
import Scene
import Testing

@testable import Rendering

/// Every kind of file says the same about itself.
@Suite struct DublinCoreTests {
  static let metadata: Scene.Metadata = {
    var metadata = Scene.Metadata(
      id: "map", title: "Title & more", subject: "Subtitle", keywords: ["one", "two"],
      language: "lt", date: "1939-10-28", credits: "Credits")
    metadata.description = "What it shows"
    (metadata.sources, metadata.licences) = (["First", "Second"], ["CC0-1.0", "CC-BY-4.0"])
    metadata.fingerprint = "pactmap/1 map=map"
    metadata.georeference = .init(
      projection: "EPSG:3346", origin: Point(0, 0), unitsPerMillimetre: 1,
      bounds: Box(minX: 20.5, minY: 53.25, maxX: 27, maxY: 56.5))
    return metadata
  }()

  @Test func `a file names all that is known of it`() {
    let elements = DublinCore(Self.metadata, format: "text/plain").elements
    #expect(
      elements.map { "\($0)=\($1.joined(separator: "|"))" } == [
        "format=text/plain", "identifier=pactmap/1 map=map", "title=Title & more",
        "description=What it shows", "date=1939-10-28", "language=lt", "creator=Pactmap",
        "rights=CC0-1.0, CC-BY-4.0", "subject=one|two", "source=First|Second",
        "coverage=northlimit=56.5; eastlimit=27; southlimit=53.25; westlimit=20.5; "
          + "units=degrees; projection=EPSG:3346",
      ])
  }

  @Test func `what is not known is not named`() {
    let bare = Scene.Metadata(
      id: "map", title: "T", subject: "", keywords: [], language: "en", date: "1939-10-28",
      credits: "")
    #expect(
      DublinCore(bare, format: "a/b").elements.map(\.element)
        == [.format, .identifier, .title, .date, .language, .creator])
  }

  @Test func `SVG and PDF files hold the same words`() {
    let (svg, pdf) = (Self.metadata.svgElement, Self.metadata.xmp)
    for (element, values) in DublinCore(Self.metadata, format: "").elements {
      for file in [svg, pdf] {
        #expect(file.contains("<dc:\(element)>") && file.contains("</dc:\(element)>"))
        for value in values { #expect(file.contains(xmlText(value)), "\(element)") }
      }
    }
  }

  @Test func `Inkscape finds the author, the licences and the keywords where it looks for them`() {
    let svg = Self.metadata.svgElement
    for words in [
      "<dc:creator><cc:Agent><dc:title>Pactmap</dc:title></cc:Agent></dc:creator>",
      "<dc:rights><cc:Agent><dc:title>CC0-1.0, CC-BY-4.0</dc:title></cc:Agent></dc:rights>",
      "<dc:subject><rdf:Bag><rdf:li>one</rdf:li><rdf:li>two</rdf:li></rdf:Bag></dc:subject>",
      "<dc:source>First</dc:source>\n<dc:source>Second</dc:source>",
    ] { #expect(svg.contains(words)) }
  }
}
