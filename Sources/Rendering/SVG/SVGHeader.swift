import Foundation
import Scene

extension SVGWriter {
  /// Writes the root element, the metadata and the fonts.
  ///
  /// Screen readers use the title as the name of the picture and the description for more detail.
  /// The direction is set from left to right, because the coordinates require it even in a document
  /// that is written from right to left.
  mutating func open(_ page: Scene.Page, _ metadata: Scene.Metadata) {
    let (width, height) = (number(page.width.value), number(page.height.value))
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ",
      "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" ",
      "xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" version=\"1.1\" ",
      "width=\"\(width)mm\" height=\"\(height)mm\" viewBox=\"0 0 \(width) \(height)\" ",
      "xml:lang=\"\(escaped(metadata.language))\" lang=\"\(escaped(metadata.language))\" ",
      "direction=\"ltr\" role=\"img\" ",
      "aria-labelledby=\"\(id("title"))\" aria-describedby=\"\(id("desc"))\">")
    line("<title id=\"\(id("title"))\">", escaped(metadata.name), "</title>")
    line("<desc id=\"\(id("desc"))\">", escaped(metadata.summary), "</desc>")
    line("<sodipodi:namedview inkscape:document-units=\"mm\" pagecolor=\"#ffffff\"/>")
    line(metadata.svgElement)
    if case .embedded(let fonts) = options.text, !fonts.isEmpty { writeFonts(fonts) }
  }

  mutating func close() { line("</svg>") }

  /// Embeds the fonts. Each is declared only for the characters that it contains, so that another
  /// map's subset of the same font can be used on the same web page.
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
