extension Imprint {
  /// Reads what a PDF file of the project says of its making; nil for any other file, a damaged one
  /// included.
  package init?(ofPDF bytes: [UInt8]) {
    guard let file = PDFFile(bytes), let info = file.object("Info", of: file.trailer)?.value,
      let map = info[Self.mapKey]?.text, let generator = info["Creator"]?.text
    else { return nil }
    self.init(
      map: map, generator: generator, fingerprint: info[Self.fingerprintKey]?.text)
  }
}
