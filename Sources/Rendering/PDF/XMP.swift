import Scene

extension Scene.Metadata {
  /// The metadata as an XMP packet (ISO 16684-1) for a PDF file.
  ///
  /// - Parameter producer: what wrote the file.
  func xmp(producer: String) -> String {
    let rights = licences.joined(separator: ", ")
    let about = [
      "<dc:format>application/pdf</dc:format>",
      inLanguages("dc:title", title),
      inLanguages("dc:description", description.isEmpty ? subject : description),
      list("dc:creator", "Seq", [Self.author]), list("dc:language", "Bag", [language]),
      list("dc:subject", "Bag", keywords), inLanguages("dc:rights", rights),
      element("dc:source", sources.isEmpty ? credits : sources.joined(separator: "\n")),
      element("dc:identifier", fingerprint ?? id),
      element("xmp:CreatorTool", generator), element("xmp:CreateDate", date + "T00:00:00Z"),
      element("pdf:Producer", producer), element("pdf:Keywords", pdfKeywords),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
    return """
      <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      \(about)
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  /// Whom the files name as their author, who is not known.
  static let author = "Pactmap"

  var pdfKeywords: String { keywords.joined(separator: ", ") }

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
