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

  /// In one text, as PDF has them.
  var pdfKeywords: String { keywords.joined(separator: ", ") }
}
