import Foundation
import Scene

extension SVGWriter {
  /// The root element, what the file says about itself, and its fonts.
  mutating func open(_ page: Scene.Page, _ metadata: Scene.Metadata) {
    let (width, height) = (number(page.width.value), number(page.height.value))
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ",
      "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" ",
      "xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" version=\"1.1\" ",
      "width=\"\(width)mm\" height=\"\(height)mm\" viewBox=\"0 0 \(width) \(height)\" ",
      "xml:lang=\"\(escaped(metadata.language))\" lang=\"\(escaped(metadata.language))\" role=\"img\" ",
      "aria-labelledby=\"\(id("title")) \(id("desc"))\">")
    line("<title id=\"\(id("title"))\">", escaped(metadata.title), "</title>")
    line("<desc id=\"\(id("desc"))\">", escaped(metadata.summary), "</desc>")
    line("<sodipodi:namedview inkscape:document-units=\"mm\" pagecolor=\"#ffffff\"/>")
    writeDublinCore(metadata)
    if case .embedded(let fonts) = options.text, !fonts.isEmpty { writeFonts(fonts) }
  }

  mutating func close() { line("</svg>") }

  /// The Dublin Core terms, laid out as Inkscape's document properties show them.
  private mutating func writeDublinCore(_ metadata: Scene.Metadata) {
    line(
      "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" ",
      "xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">",
      "<cc:Work rdf:about=\"\">")
    term("format", "image/svg+xml")
    term("identifier", metadata.id)
    term("title", metadata.title)
    term("description", metadata.subject)
    term("date", metadata.date)
    term("language", metadata.language)
    agent("creator", metadata.generator)
    agent("rights", metadata.licences.joined(separator: "; "))
    list("subject", metadata.keywords)
    for source in metadata.origins { term("source", source) }
    if let place = metadata.georeference {
      let (west, south) = (place.bounds.minX, place.bounds.minY)
      let (east, north) = (place.bounds.maxX, place.bounds.maxY)
      // The box encoding of the Dublin Core Metadata Initiative.
      term(
        "coverage",
        "northlimit=\(number(north)); eastlimit=\(number(east)); southlimit=\(number(south)); "
          + "westlimit=\(number(west)); units=degrees; projection=\(place.projection)")
    }
    if let fingerprint = metadata.fingerprint { term("relation", fingerprint) }
    line("</cc:Work></rdf:RDF></metadata>")
  }

  private mutating func term(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    line("<dc:\(name)>", escaped(value), "</dc:\(name)>")
  }

  private mutating func agent(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    line(
      "<dc:\(name)><cc:Agent><dc:title>", escaped(value), "</dc:title></cc:Agent></dc:\(name)>")
  }

  private mutating func list(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    line(
      "<dc:\(name)><rdf:Bag>",
      values.map { "<rdf:li>\(escaped($0))</rdf:li>" }.joined(), "</rdf:Bag></dc:\(name)>")
  }

  /// The fonts inside the file, each for its own characters only, so that another map's part of the same
  /// font may stand beside it in one page.
  private mutating func writeFonts(_ fonts: [EmbeddedFont]) {
    line("<style>")
    for font in fonts {
      let face = font.face
      let range = Set(font.characters.map(\.value)).sorted()
        .map { "U+" + String($0, radix: 16, uppercase: true) }.joined(separator: ",")
      line(
        "@font-face{font-family:'\(cssText(face.family))';",
        "font-weight:\(face.isBold ? "bold" : "normal");",
        "font-style:\(face.isItalic ? "italic" : "normal");unicode-range:\(range);",
        "src:url(data:font/otf;base64,\(Data(font.file).base64EncodedString()))}")
    }
    line("</style>")
  }
}
