import Scene

extension Scene.Metadata {
  /// The metadata as an XMP packet (ISO 16684-1) for a PDF file.
  var xmp: String {
    let elements = DublinCore(self, format: "application/pdf").elements
    let properties = [
      ("xmp:CreatorTool", generator), ("xmp:CreateDate", date + "T00:00:00Z"),
      ("pdf:Producer", generator), ("pdf:Keywords", pdfKeywords),
    ].filter { !$0.1.isEmpty }
    let lines =
      elements.map { "<dc:\($0)>\($0.xmp($1))</dc:\($0)>" }
      + properties.map { "<\($0)>\(xmlText($1))</\($0)>" }
    return """
      <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      \(lines.joined(separator: "\n"))
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }
}

extension DublinCore.Element {
  /// The values in the form that the XMP standard prescribes for the element (§8.3).
  fileprivate func xmp(_ values: [String]) -> String {
    switch self {
    case .format, .identifier, .source, .coverage: xmlText(values.joined(separator: "\n"))
    case .title, .description, .rights:
      // A language alternative: the text could be given in several languages. Here it has only one.
      container("Alt", values, #" xml:lang="x-default""#)
    case .creator, .date: container("Seq", values)
    case .language, .subject: container("Bag", values)
    }
  }

  private func container(_ kind: String, _ values: [String], _ attribute: String = "") -> String {
    let items = values.map { "<rdf:li\(attribute)>\(xmlText($0))</rdf:li>" }.joined()
    return "<rdf:\(kind)>\(items)</rdf:\(kind)>"
  }
}
