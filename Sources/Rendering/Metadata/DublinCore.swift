import Scene

extension Scene.Metadata {
  /// The metadata in RDF, by the terms of Dublin Core and XMP (ISO 16684-1), as PDF and SVG files hold it.
  ///
  /// - Parameters:
  ///   - format: the file's media type.
  ///   - more: further elements, with the prefix `pdf` at hand.
  func rdf(format: String, and more: [(String, String)] = []) -> String {
    let about = [
      element("dc:format", format),
      inLanguages("dc:title", title),
      inLanguages("dc:description", summary),
      list("dc:creator", "Seq", [Self.author]), list("dc:language", "Bag", [language]),
      list("dc:subject", "Bag", keywords),
      inLanguages("dc:rights", licences.joined(separator: ", ")),
      element("dc:source", origins.joined(separator: "\n")),
      element("dc:identifier", fingerprint ?? id),
      element("xmp:CreatorTool", generator), element("xmp:CreateDate", date + "T00:00:00Z"),
    ]
    return """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      \((about + more.map(element)).filter { !$0.isEmpty }.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      """
  }

  /// Whom the files name as their author, who is not known.
  static let author = "Pactmap"

  private func element(_ name: String, _ text: String) -> String {
    text.isEmpty ? "" : "<\(name)>\(xmlText(text))</\(name)>"
  }

  private func list(_ name: String, _ kind: String, _ texts: [String]) -> String {
    guard !texts.isEmpty else { return "" }
    let items = texts.map { "<rdf:li>\(xmlText($0))</rdf:li>" }.joined()
    return "<\(name)><rdf:\(kind)>\(items)</rdf:\(kind)></\(name)>"
  }

  /// A text that could have versions in several languages, with its one.
  private func inLanguages(_ name: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let item = #"<rdf:li xml:lang="x-default">\#(xmlText(text))</rdf:li>"#
    return "<\(name)><rdf:Alt>\(item)</rdf:Alt></\(name)>"
  }
}
