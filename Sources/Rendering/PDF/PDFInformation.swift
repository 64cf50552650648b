import Scene

extension Scene.Metadata {
  /// The information dictionary (ISO 32000-1, §14.3.3), with two entries of the project's own. It holds no
  /// `CreationDate`: that of the map is another one, and with the true one equal input would give different bytes each
  /// second.
  var pdfInformation: [String: PDFValue] {
    [
      "Title": title, "Subject": subject, "Keywords": pdfKeywords, "Author": Self.author,
      "Creator": generator, "Producer": generator, OwnKey.map: id,
      OwnKey.fingerprint: fingerprint ?? "",
    ].filter { !$0.value.isEmpty }.mapValues { PDFValue.text($0) }
  }

  /// The keywords as one text, which is the form that PDF requires.
  var pdfKeywords: String { keywords.joined(separator: ", ") }
}
