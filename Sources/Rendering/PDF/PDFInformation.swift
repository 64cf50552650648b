import Scene

extension Scene.Metadata {
  /// The information dictionary (ISO 32000-1, §14.3.3), with two additional entries of this
  /// project.
  var pdfInformation: [String: PDFValue] {
    let texts = [
      "Title": title, "Subject": subject, "Keywords": pdfKeywords, "Author": Self.author,
      "Creator": generator, "Producer": generator, OwnKey.map: id,
      OwnKey.fingerprint: fingerprint ?? "",
    ].filter { !$0.value.isEmpty }.mapValues { PDFValue.text($0) }
    // A fixed date: the current time would make the bytes differ from run to run.
    let day = date.filter { $0 != "-" }
    return texts.merging(["CreationDate": .text("D:\(day)000000Z")]) { $1 }
  }

  /// The keywords as one text, which is the form that PDF requires.
  var pdfKeywords: String { keywords.joined(separator: ", ") }
}
