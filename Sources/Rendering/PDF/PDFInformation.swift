import Scene

extension Scene.Metadata {
  /// The information dictionary (ISO 32000-1, §14.3.3), with two entries of our own. It has no
  /// `CreationDate`: the day of the map would be wrong there, and the real date would make the
  /// bytes of the file differ each time.
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
