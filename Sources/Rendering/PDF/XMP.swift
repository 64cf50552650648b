import Scene

extension Scene.Metadata {
  /// The metadata as an XMP packet (ISO 16684-1) for a PDF file.
  ///
  /// - Parameter producer: what wrote the file.
  func xmp(producer: String) -> String {
    let properties = [("pdf:Producer", producer), ("pdf:Keywords", pdfKeywords)]
    return """
      <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      \(rdf(format: "application/pdf", and: properties))
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  var pdfKeywords: String { keywords.joined(separator: ", ") }
}
