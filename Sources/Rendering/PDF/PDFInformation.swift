import Scene

extension Scene.Metadata {
  /// The information dictionary (ISO 32000-1, §14.3.3), with two entries of the project's own.
  var pdfInformation: [String: PDFValue] {
    let texts = [
      "Title": title, "Subject": subject, "Keywords": pdfKeywords, "Author": Self.author,
      "Creator": generator, "Producer": generator, OwnKey.map: id,
      OwnKey.fingerprint: fingerprint ?? "",
    ].filter { !$0.value.isEmpty }.mapValues { PDFValue.text($0) }
    // A fixed date, or equal input would give different bytes each second.
    let day = date.filter { $0 != "-" }
    return texts.merging(["CreationDate": .text("D:\(day)000000Z")]) { $1 }
  }

  /// The metadata as an XMP packet (ISO 16684-1) for a PDF file.
  var xmp: String {
    let properties = [("pdf:Producer", generator), ("pdf:Keywords", pdfKeywords)]
    return """
      <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      \(rdf(format: "application/pdf", and: properties))
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private var pdfKeywords: String { keywords.joined(separator: ", ") }
}
